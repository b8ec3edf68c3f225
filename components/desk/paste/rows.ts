import type { Words } from '#components/desk/words/words.ts';
import type { Field, Passage } from '#newsroom/importing/proposal.ts';
import { fill } from '#newsroom/sentence.ts';

/** A stretch of a line, and the passage that it belongs to; null between passages. */
export type Stretch = { from: number; text: string; passage: Passage | null };

/** A line of the raw text that has words. `number` counts all lines from 1, also the empty ones. */
export type Row = {
  number: number;
  from: number;
  to: number;
  /** Empty lines stand before it. */
  gap: boolean;
  /** Of what has most of the line. */
  field: Field;
  /** What stands beside it: "Body 3", "Link 1 line"; nothing where a passage goes on. */
  label: string;
  stretches: Stretch[];
};

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gy;

/** The raw text line by line, with each passage where it stands. */
export function rowsOf(raw: string, passages: Passage[], nameOf: (passage: Passage) => string): Row[] {
  const rows: Row[] = [];
  let number = 0;
  let gap = false;
  let named: Passage | null = null;
  LINE.lastIndex = 0;
  while (LINE.lastIndex < raw.length) {
    const from = LINE.lastIndex;
    const line = LINE.exec(raw)?.[0] ?? '';
    if (line === '') break;
    number += 1;
    const text = line.replace(/[\r\n]+$/, '');
    if (!text.trim()) {
      gap = rows.length > 0;
      continue;
    }
    const stretches = stretchesOf(text, from, passages);
    const main = widest(stretches);
    const label = main && main !== named ? nameOf(main) : '';
    named = main;
    rows.push({ number, from, to: from + text.length, gap, field: main?.field ?? 'unplaced', label, stretches });
    gap = false;
  }
  return rows;
}

function stretchesOf(text: string, start: number, passages: Passage[]): Stretch[] {
  const end = start + text.length;
  const stretches: Stretch[] = [];
  let at = start;
  const until = (to: number, passage: Passage | null) => {
    if (to <= at) return;
    stretches.push({ from: at, text: text.slice(at - start, to - start), passage });
    at = to;
  };
  for (const passage of passages) {
    if (passage.to <= start || passage.from >= end) continue;
    until(Math.min(passage.from, end), null);
    until(Math.min(passage.to, end), passage);
  }
  until(end, null);
  return stretches;
}

function widest(stretches: Stretch[]): Passage | null {
  let best: Stretch | null = null;
  for (const stretch of stretches) {
    if (stretch.passage && (!best || stretch.text.length > best.text.length)) best = stretch;
  }
  return best?.passage ?? null;
}

/** Names passages as the desk counts them: body paragraphs and links have numbers. */
export function namesOf(passages: Passage[], said: Words['pasting']): (passage: Passage) => string {
  const names = new Map<Passage, string>();
  const links: number[] = [];
  const bodies: number[] = [];
  for (const passage of passages) {
    const { field, group } = passage;
    if (field === 'paragraph') names.set(passage, fill(said.nthBody, { n: place(bodies, group) }));
    else if (field.startsWith('related')) {
      names.set(passage, fill(partOfLink(said, field), { n: place(links, group) }));
    } else names.set(passage, said.fields[field]);
  }
  return (passage) => names.get(passage) ?? said.fields[passage.field];
}

function partOfLink({ nthLink }: Words['pasting'], field: Field): string {
  if (field === 'related-title') return nthLink.title;
  return field === 'related-line' ? nthLink.line : nthLink.address;
}

function place(groups: number[], group: number): number {
  const known = groups.indexOf(group);
  return known >= 0 ? known + 1 : groups.push(group);
}

/** How many characters of the text have a place, and how many there are; white space between lines counts for neither. */
export function countPlaced(passages: Passage[]): { placed: number; all: number } {
  let [placed, all] = [0, 0];
  for (const { from, to, field } of passages) {
    all += to - from;
    if (field !== 'unplaced') placed += to - from;
  }
  return { placed, all };
}
