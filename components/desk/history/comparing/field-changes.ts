import { type WhoWrote, writerAt } from '#newsroom/revisions/who-wrote.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { wordChanges } from '../word-changes.ts';
import { calm, type Stretch } from './stretch.ts';

export type FieldChange = { name: string; looks: 'headline' | 'standfirst' | 'small'; stretches: Stretch[] };

const WRITTEN = ['kicker', 'headline', 'standfirst', 'dateline'] as const;
const NAMES = { kicker: 'Kicker', headline: 'Headline', standfirst: 'Standfirst', dateline: 'Dateline' };

/** The plain fields by words, in the order in which readers meet them; with whose words they are, where that is known. */
export function fieldChanges(older: StoryContent, newer: StoryContent, whoWrote: WhoWrote | null): FieldChange[] {
  return WRITTEN.map((field) => {
    const by = whoWrote ? writerAt(whoWrote, whoWrote.fields[field]) : () => null;
    const looks = field === 'headline' || field === 'standfirst' ? field : 'small';
    return { name: NAMES[field], looks, stretches: calm(written(wordChanges(older[field], newer[field]), by)) };
  });
}

/** What search engines and those who share a link are told. */
export function describingChanges(older: StoryContent, newer: StoryContent): FieldChange[] {
  const pairs: [string, string, string][] = [
    ['Title when shared', older.social.title, newer.social.title],
    ['Line when shared', older.social.description, newer.social.description],
    ['Title for search', older.search.title, newer.search.title],
    ['Line for search', older.search.description, newer.search.description],
  ];
  return pairs.map(([name, was, is]) => ({ name, looks: 'small', stretches: calm(wordChanges(was, is)) }));
}

/** Words that came are cut where the writer changes. */
function written(stretches: Stretch[], by: (at: number) => string | null): Stretch[] {
  let at = 0;
  return stretches.flatMap((stretch) => {
    if (stretch.is === 'gone') return [stretch];
    const from = at;
    at += stretch.text.length;
    return stretch.is === 'new' ? cutByWriter(stretch.text, from, by) : [stretch];
  });
}

function cutByWriter(text: string, from: number, by: (at: number) => string | null): Stretch[] {
  const cuts: Stretch[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const writer = by(from + at);
    const last = cuts.at(-1);
    if (last && (last.by ?? null) === writer) last.text += text[at];
    else cuts.push({ text: text[at] as string, is: 'new', ...(writer && { by: writer }) });
  }
  return cuts;
}
