import type { WhoWrote } from '#newsroom/revisions/who-wrote.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
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

export function compare(older: End, newer: End, named: Named): Comparison {
  const [one, other] = [older.content, newer.content];
  return {
    fields: fieldChanges(one, other, newer.whoWrote),
    body: bodyChanges({ older: one.body, newer: other.body, whoWrote: newer.whoWrote }),
    lists: listChanges(one, other, named),
    describing: describingChanges(one, other),
  };
}

/** What the comparison comes to, a line for each part; null where nothing differs. */
export type SummaryLine = { name: string; says: string | null };

export function summaryOf({ fields, body, lists, describing }: Comparison): SummaryLine[] {
  const shown = ['Kicker', 'Headline', 'Standfirst', 'Dateline'];
  return [
    ...shown.map((name) => ({ name, says: placesIn(fields.find((field) => field.name === name)?.stretches ?? []) })),
    { name: 'Body', says: bodySays(body) },
    ...lists
      .map(({ name, entries }) => ({ name, says: listSays(entries) }))
      .filter(({ name, says }) => says || name !== ONLY_AT_THE_DESK),
    { name: 'Search and sharing', says: placesIn(describing.flatMap(({ stretches }) => stretches)) },
  ];
}

/** Readers never see them, so nobody asks whether they are the same. */
const ONLY_AT_THE_DESK = 'Notes to editors';

function placesIn(stretches: Stretch[]): string | null {
  const changes = piecesOf(stretches).filter(({ kind }) => kind === 'change');
  if (changes.length === 0) return null;
  const words = Math.max(wordsIn(stretches, 'new'), wordsIn(stretches, 'gone'));
  return changes.length === 1 ? count(words, 'word') : count(changes.length, 'place');
}

function bodySays(body: BodyChange[]): string | null {
  if (body.every(({ is }) => is === 'same')) return null;
  const stretches = body.flatMap((line) => line.stretches);
  const [came, went] = [wordsIn(stretches, 'new'), wordsIn(stretches, 'gone')];
  return came + went === 0 ? 'its structure' : `+${came} −${went} words`;
}

function listSays(entries: ListChange['entries']): string | null {
  const [came, went, changed] = (['new', 'gone', 'changed'] as const).map(
    (what) => entries.filter(({ is }) => is === what).length,
  );
  const moved = entries.some((entry) => entry.moved);
  const said = [
    ...(came ? [`${came} added`] : []),
    ...(went ? [`${went} taken out`] : []),
    ...(changed ? [`${changed} changed`] : []),
    ...(moved ? ['another order'] : []),
  ];
  return said.length > 0 ? said.join(', ') : null;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
