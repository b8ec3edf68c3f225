import { isBlank } from './clean-text.ts';
import type { ImportOptions } from './fields.ts';
import type { Field, Passage, Proposal } from './proposal.ts';
import { proposalOf } from './propose-story.ts';

/** A half-open range of UTF-16 offsets in the raw text. */
export type Range = { from: number; to: number };

const BY_HAND = 'placed by hand';
/** Fields that belong to another thing, and what they look for: a credit its caption, a line its title. */
const BELONGS_TO: Partial<Record<Field, Field[]>> = {
  credit: ['caption', 'credit'],
  caption: ['credit'],
  'related-line': ['related-title', 'related-line', 'related-address'],
  'related-address': ['related-title', 'related-line', 'related-address'],
};

const isHalf = (raw: string, index: number) =>
  /[\udc00-\udfff]/.test(raw[index] ?? '') && /[\ud800-\udbff]/.test(raw[index - 1] ?? '');

/** The range without white space around it, and with whole characters at both ends. */
function trim(raw: string, range: Range): Range {
  let from = Math.max(0, Math.min(range.from, raw.length));
  let to = Math.max(from, Math.min(range.to, raw.length));
  if (isHalf(raw, from)) from--;
  if (isHalf(raw, to)) to++;
  while (from < to && isBlank(raw[from]!)) from++;
  while (to > from && isBlank(raw[to - 1]!)) to--;
  return { from, to };
}

const lastGroup = (passages: Passage[]) => passages.reduce((most, passage) => Math.max(most, passage.group), 0);

/** What is left of a passage on both sides of the range. The right side starts a thing of its own. */
function remains(raw: string, passage: Passage, range: Range, fresh: number): Passage[] {
  const left = { ...passage, ...trim(raw, { from: passage.from, to: Math.min(passage.to, range.from) }) };
  const right = { ...passage, ...trim(raw, { from: Math.max(passage.from, range.to), to: passage.to }) };
  if (left.to > left.from && right.to > right.from) right.group = fresh;
  return [left, right].filter((each) => each.to > each.from);
}

/** The group that the new passage joins, or 0: a list goes on beside a list, a credit finds its caption. */
function groupBeside(others: Passage[], range: Range, field: Field): number {
  const before = others.findLast((passage) => passage.to <= range.from);
  const after = others.find((passage) => passage.from >= range.to);
  if (field === 'list') return [before, after].find((each) => each?.field === 'list')?.group ?? 0;
  const wanted = BELONGS_TO[field];
  if (!wanted) return 0;
  const free = (passage: Passage) =>
    wanted.includes(passage.field) && !others.some((each) => each.group === passage.group && each.field === field);
  const near = others.findLast((passage) => passage.to <= range.from && free(passage));
  return (near ?? others.find((passage) => passage.from >= range.to && free(passage)))?.group ?? 0;
}

/**
 * The proposal after an editor has given a stretch of the raw text to another field. Passages are split where the range
 * cuts them; each passage that it covers stays one, except that list items make one list.
 */
export function reassign(
  raw: string,
  proposal: Proposal,
  range: Range,
  field: Field,
  options: ImportOptions = {},
): Proposal {
  const wanted = trim(raw, range);
  const touched = proposal.passages.filter((passage) => passage.from < wanted.to && passage.to > wanted.from);
  if (touched.length === 0) return proposal;
  let fresh = lastGroup(proposal.passages) + 1;
  const others = proposal.passages.flatMap((passage) =>
    touched.includes(passage) ? remains(raw, passage, wanted, fresh++) : [passage],
  );
  const joined = groupBeside(others, wanted, field) || (field === 'list' ? fresh++ : 0);
  const placed = touched.map((passage) => {
    const part = trim(raw, { from: Math.max(passage.from, wanted.from), to: Math.min(passage.to, wanted.to) });
    return { ...part, field, group: joined || fresh++, reason: BY_HAND };
  });
  const passages = [...others, ...placed].filter((each) => each.to > each.from).sort((a, b) => a.from - b.from);
  return proposalOf(raw, passages, options);
}

/** Makes one passage of all that the range touches; it keeps the field of the first. */
export function join(raw: string, proposal: Proposal, range: Range, options: ImportOptions = {}): Proposal {
  const touched = proposal.passages.filter((passage) => passage.from < range.to && passage.to > range.from);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || first === last) return proposal;
  const one = { ...first, to: last.to, reason: 'joined by hand' };
  const passages = proposal.passages.flatMap((passage) =>
    passage === first ? [one] : touched.includes(passage) ? [] : [passage],
  );
  return proposalOf(raw, passages, options);
}
