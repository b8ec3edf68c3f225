import type { Runs, WhoWrote } from '#newsroom/revisions/who-wrote.ts';
import { writerAt } from '#newsroom/revisions/who-wrote.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Body } from '#newsroom/stories/body.ts';
import { partWord, structureWord } from '../../words/part-words.ts';
import { quoted, type Words, wordsIn } from '../../words/words.ts';
import { align, type Group } from './align.ts';
import { lineChanges } from './line-changes.ts';
import { type Line, linesOfBody } from './lines.ts';
import type { Stretch } from './stretch.ts';

/** A line of the comparison, on one side or on both. */
export type BodyChange = {
  is: 'same' | 'changed' | 'gone' | 'new';
  older: Pick<Line, 'is' | 'looks' | 'text'> | null;
  newer: Pick<Line, 'is' | 'looks' | 'text'> | null;
  stretches: Stretch[];
  /** What became of its structure: "was a paragraph, is a subheading". */
  notes: string[];
};

type Ends = { older: Body; newer: Body; whoWrote: WhoWrote | null };

export function bodyChanges({ older, newer, whoWrote }: Ends, words: Words = wordsIn('en')): BodyChange[] {
  const [before, after] = [linesOfBody(older), linesOfBody(newer)];
  const by = whoWrote ? writerAt(whoWrote, whoWrote.body as Runs) : () => null;
  const groups = align(before, after);
  const moved = movedKeys(groups);
  return groups.map((group) => changeOf(group, { moved, by, words }));
}

type Telling = { moved: Set<string>; by: (at: number) => string | null; words: Words };

function changeOf(group: Group, { moved, by, words }: Telling): BodyChange {
  const [older, newer] = [group.older[0] ?? null, group.newer[0] ?? null];
  const stretches = group.same ? plain(newer as Line) : lineChanges(group.older, group.newer, by, words);
  if (group.same) return { is: 'same', older, newer, stretches, notes: [] };
  if (older && newer) return { is: 'changed', older, newer, stretches, notes: structureNotes(group, words) };
  const only = (older ?? newer) as Line;
  const notes = [
    ...(moved.has(only.key) ? [older ? words.comparing.movedAway : words.comparing.movedHere] : []),
    ...(only.looks === 'insert'
      ? [describe(only, words)]
      : only.is === 'Paragraph'
        ? []
        : [structureWord(words, only.is)]),
  ];
  return { is: older ? 'gone' : 'new', older, newer, stretches, notes };
}

const plain = ({ text }: Line): Stretch[] => (text ? [{ text, is: 'same' }] : []);

/** Lines that went in one place and came in another, word for word. */
function movedKeys(groups: Group[]): Set<string> {
  const keysOn = (side: 'older' | 'newer', other: 'older' | 'newer') =>
    new Set(groups.flatMap((group) => (group[other].length === 0 ? group[side].map(({ key }) => key) : [])));
  return keysOn('older', 'newer').intersection(keysOn('newer', 'older'));
}

function structureNotes({ older, newer }: Group, words: Words): string[] {
  const [one, other] = [older[0] as Line, newer[0] as Line];
  const said = words.comparing;
  const notes: string[] = [];
  if (one.is !== other.is) {
    const [was, is] = [structureWord(words, one.is), lowered(structureWord(words, other.is))];
    notes.push(fill(said.became, { was, is }));
  }
  if (newer.length > older.length) notes.push(said.split);
  if (newer.length < older.length) notes.push(said.joined);
  const value = (detail: string | undefined) => (detail ? quoted(words, detail) : said.nothing);
  for (const name of new Set([...Object.keys(one.details), ...Object.keys(other.details)])) {
    const [was, is] = [one.details[name], other.details[name]];
    if (was === is) continue;
    notes.push(fill(said.detailBecame, { name: partWord(words, name), was: value(was), is: value(is) }));
  }
  return notes;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

function describe({ is, details }: Pick<Line, 'is' | 'details'>, words: Words): string {
  return [structureWord(words, is), ...Object.values(details).map((value) => quoted(words, value))].join(' ');
}
