import { type Words, wordsIn } from '../../words/words.ts';
import type { BodyChange } from './body-changes.ts';
import type { Comparison } from './compare.ts';
import type { EntryChange } from './list-changes.ts';
import { type Piece, piecesOf, type Stretch } from './stretch.ts';

/** A change as the keys and the list of changes know it, numbered from 1 in the order of reading. */
export type Walked = { number: number; gone: string; came: string; note: string; writers: string[] };
export type NumberedPiece = Piece & { number: number | null };

export type Walk = {
  changes: Walked[];
  /** The pieces of stretches that the comparison holds, each change with its number. */
  pieces: (stretches: Stretch[]) => NumberedPiece[];
  /** The number of a line or an entry whose words are the same while something else about it changed. */
  numberOf: (line: BodyChange | EntryChange) => number | null;
};

/** Numbers all changes of a comparison once, so that every way of showing them means the same by "change 3". */
export function walk(comparison: Comparison, { comparing: said }: Words = wordsIn('en')): Walk {
  const changes: Walked[] = [];
  const pieces = new Map<Stretch[], NumberedPiece[]>();
  const lines = new Map<BodyChange | EntryChange, number>();
  const next = (what: Omit<Walked, 'number'>) => changes.push({ number: changes.length + 1, ...what });
  const through = (stretches: Stretch[]): boolean => {
    const numbered = piecesOf(stretches).map((piece): NumberedPiece => {
      return { ...piece, number: piece.kind === 'change' ? next(told(piece.stretches, said.between)) : null };
    });
    pieces.set(stretches, numbered);
    return numbered.some(({ number }) => number !== null);
  };
  const alone = (line: BodyChange | EntryChange, note: string) => {
    lines.set(line, next({ gone: '', came: '', note, writers: [] }));
  };
  for (const { stretches } of comparison.fields) through(stretches);
  for (const line of comparison.body) {
    if (!through(line.stretches) && line.notes.length > 0) alone(line, line.notes.join(said.between));
  }
  for (const entry of comparison.lists.flatMap(({ entries }) => entries)) {
    const worded = entry.parts.map(({ stretches }) => through(stretches)).some(Boolean);
    if (!worded && entry.moved) alone(entry, said.moved);
  }
  for (const { stretches } of comparison.describing) through(stretches);
  return {
    changes,
    pieces: (stretches) => pieces.get(stretches) ?? [],
    numberOf: (line) => lines.get(line) ?? null,
  };
}

function told(stretches: Stretch[], between: string): Omit<Walked, 'number'> {
  const words = (is: Stretch['is']) => {
    const text = stretches.filter((stretch) => stretch.is === is).map((stretch) => stretch.text);
    return text.join('').trim();
  };
  const notes = stretches.flatMap(({ note }) => note ?? []);
  const writers = stretches.flatMap(({ by }) => by ?? []);
  return {
    gone: words('gone'),
    came: words('new'),
    note: [...new Set(notes)].join(between),
    writers: [...new Set(writers)],
  };
}
