import type { WhoWrote } from '#newsroom/revisions/who-wrote.ts';
import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { counted } from '../../words/fill.ts';
import { partWord } from '../../words/part-words.ts';
import { wordsIn as tableIn, type Words } from '../../words/words.ts';
import { type BodyChange, bodyChanges } from './body-changes.ts';
import { describingChanges, type FieldChange, fieldChanges } from './field-changes.ts';
import { type ListChange, listChanges, type Named } from './list-changes.ts';
import { piecesOf, type Stretch, wordsIn } from './stretch.ts';

/** Everything in which two texts of a story differ, and what is the same around it. */
export type Comparison = {
  fields: FieldChange[];
  body: BodyChange[];
  lists: ListChange[];
  describing: FieldChange[];
};

type End = { content: StoryContent; whoWrote: WhoWrote | null };

/** Parts keep their English names, by which they are known; what is said of a change is in these words. */
export function compare(older: End, newer: End, named: Named, words: Words = tableIn('en')): Comparison {
  const [one, other] = [older.content, newer.content];
  return {
    fields: fieldChanges(one, other, newer.whoWrote),
    body: bodyChanges({ older: one.body, newer: other.body, whoWrote: newer.whoWrote }, words),
    lists: listChanges(one, other, named, words),
    describing: describingChanges(one, other),
  };
}

/** What the comparison comes to, a line for each part; null where nothing differs. */
export type SummaryLine = { name: string; says: string | null };

export function summaryOf(
  { fields, body, lists, describing }: Comparison,
  words: Words = tableIn('en'),
): SummaryLine[] {
  const shown = ['Kicker', 'Headline', 'Standfirst', 'Dateline'];
  const fieldSays = (name: string) => placesIn(fields.find((field) => field.name === name)?.stretches ?? [], words);
  const all = [
    ...shown.map((name) => ({ name, says: fieldSays(name) })),
    { name: 'Body', says: bodySays(body, words) },
    ...lists
      .map(({ name, entries }) => ({ name, says: listSays(entries, words) }))
      .filter(({ name, says }) => says || name !== ONLY_AT_THE_DESK),
    {
      name: 'Search and sharing',
      says: placesIn(
        describing.flatMap(({ stretches }) => stretches),
        words,
      ),
    },
  ];
  return all.map(({ name, says }) => ({ name: partWord(words, name), says }));
}

/** Readers never see them, so nobody asks whether they are the same. */
const ONLY_AT_THE_DESK = 'Notes to editors';

function placesIn(stretches: Stretch[], { comparing: said, language }: Words): string | null {
  const changes = piecesOf(stretches).filter(({ kind }) => kind === 'change');
  if (changes.length === 0) return null;
  const most = Math.max(wordsIn(stretches, 'new'), wordsIn(stretches, 'gone'));
  return changes.length === 1 ? counted(language, said.words, most) : counted(language, said.places, changes.length);
}

function bodySays(body: BodyChange[], { comparing: said }: Words): string | null {
  if (body.every(({ is }) => is === 'same')) return null;
  const stretches = body.flatMap((line) => line.stretches);
  const [came, went] = [wordsIn(stretches, 'new'), wordsIn(stretches, 'gone')];
  return came + went === 0 ? said.structure : fill(said.wordsBoth, { came, went });
}

function listSays(entries: ListChange['entries'], { comparing: said, comma }: Words): string | null {
  const [came, went, changed] = (['new', 'gone', 'changed'] as const).map(
    (what) => entries.filter(({ is }) => is === what).length,
  );
  const all = [
    ...(came ? [fill(said.added, { n: came })] : []),
    ...(went ? [fill(said.takenOut, { n: went })] : []),
    ...(changed ? [fill(said.changed, { n: changed })] : []),
    ...(entries.some(({ moved }) => moved) ? [said.order] : []),
  ];
  return all.length > 0 ? all.join(comma) : null;
}
