import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { roleWord } from '../../words/part-words.ts';
import { type Words, wordsIn } from '../../words/words.ts';
import { wordChanges } from '../word-changes.ts';
import { calm, type Stretch } from './stretch.ts';

export type EntryChange = {
  is: 'same' | 'changed' | 'gone' | 'new';
  /** Its words, part by part: caption, credit … */
  parts: { name: string; stretches: Stretch[] }[];
  moved: boolean;
};
export type ListChange = { name: string; entries: EntryChange[] };

type Entry = { key: string; parts: Record<string, string> };
/** Names of what stands in the content as ids. */
export type Named = {
  topics: Record<string, string>;
  stories: Record<string, string>;
  pictures: Record<string, string>;
};

/** The lists of a story: entries that came, went, changed by words, or stand elsewhere in their order. */
export function listChanges(
  older: StoryContent,
  newer: StoryContent,
  named: Named,
  words: Words = wordsIn('en'),
): ListChange[] {
  const [before, after] = [listsOf(older, named, words), listsOf(newer, named, words)];
  return Object.entries(after).map(([name, entries]) => ({
    name,
    entries: entryChanges(before[name as keyof typeof before], entries),
  }));
}

function listsOf(content: StoryContent, named: Named, words: Words) {
  const said = words.comparing;
  return {
    Bylines: content.bylines.map(({ key, name, role, place }) => ({
      key,
      parts: { '': role === 'by' ? name : fill(said.roleAndName, { role: roleWord(words, role), name }), Place: place },
    })),
    Pictures: content.pictures.map(({ key, assetId, caption, credit, alt, decorative }) => ({
      key,
      parts: {
        Picture: assetId ? (named.pictures[assetId] ?? assetId) : '',
        Caption: caption,
        Credit: credit,
        Alt: decorative ? said.decorative : alt,
      },
    })),
    'Related links': content.related.map(({ key, storyId, url, title, line }) => ({
      key,
      parts: { '': title, Line: line, To: storyId ? (named.stories[storyId] ?? storyId) : url },
    })),
    Sources: content.sources.map(({ key, name, confidential, use, note, url, archivedUrl }) => ({
      key,
      parts: {
        '': confidential ? fill(said.confidential, { name }) : name,
        Use: use,
        Note: note,
        Address: url,
        Archived: archivedUrl,
      },
    })),
    Topics: content.topicIds.map((id) => ({ key: id, parts: { '': named.topics[id] ?? id } })),
    'Notes to editors': notes(content.notesToEditors),
  } satisfies Record<string, Entry[]>;
}

/** Notes have no keys: those of equal words are the same note. */
function notes(words: string[]): Entry[] {
  const seen = new Map<string, number>();
  return words.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: `${text} ${times}`, parts: { '': text } };
  });
}

function entryChanges(older: Entry[], newer: Entry[]): EntryChange[] {
  const before = new Map(older.map((entry, at) => [entry.key, { entry, at }]));
  const stayed = newer.flatMap(({ key }) => before.get(key)?.at ?? []);
  const inOrder = new Set(longestRise(stayed));
  const keys = new Set(newer.map(({ key }) => key));
  const changes = newer.map((entry): EntryChange => {
    const was = before.get(entry.key);
    if (!was) return { is: 'new', parts: partsOf({}, entry.parts), moved: false };
    const parts = partsOf(was.entry.parts, entry.parts);
    const changed = parts.some(({ stretches }) => stretches.some(({ is }) => is !== 'same'));
    return { is: changed ? 'changed' : 'same', parts, moved: !inOrder.has(was.at) };
  });
  const gone = older.filter(({ key }) => !keys.has(key));
  return [
    ...changes,
    ...gone.map(({ parts }): EntryChange => ({ is: 'gone', parts: partsOf(parts, {}), moved: false })),
  ];
}

function partsOf(was: Record<string, string>, is: Record<string, string>): EntryChange['parts'] {
  return [...new Set([...Object.keys(is), ...Object.keys(was)])]
    .map((name) => ({ name, stretches: calm(wordChanges(was[name] ?? '', is[name] ?? '')) }))
    .filter(({ stretches }) => stretches.length > 0);
}

/** The most places that are still in their old order; the others are those that moved. */
function longestRise(places: number[]): number[] {
  const runs: number[][] = [];
  for (const [at, place] of places.entries()) {
    const before = runs.slice(0, at).filter((run) => (run.at(-1) as number) < place);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, place]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
