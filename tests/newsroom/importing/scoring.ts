import { readdirSync, readFileSync } from 'node:fs';
import type { ImportedFields, Proposal } from '#newsroom/importing/proposal.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';

/** A paste with what a sub-editor says is in it. `kicker` is left out where there is none. */
type Expected = Omit<ImportedFields, 'kicker'> & { kicker?: string | null };
type Labels = { zone?: string; now?: string; fields: Expected; unplaced: string[] };
export type Paste = { name: string; raw: string; labels: Labels };

export type Folder = 'pastes' | 'pastes/check' | 'pastes-strangers' | 'pastes-untaught';

export function readPastes(folder: Folder): Paste[] {
  const here = new URL(`./${folder}/`, import.meta.url);
  const names = readdirSync(here).filter((name) => name.endsWith('.txt'));
  return names.sort().map((file) => ({
    name: file.replace('.txt', ''),
    raw: readFileSync(new URL(file, here), 'utf8'),
    labels: JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), here), 'utf8')),
  }));
}

export function propose({ raw, labels }: Paste): Proposal {
  const now = labels.now ? new Date(labels.now) : undefined;
  return proposeStory(raw, { zone: labels.zone, now });
}

/** Each field as a list of things that are right or wrong as a whole: half a headline is no headline. */
function thingsIn(fields: Expected, unplaced: string[]): Record<string, string[]> {
  const one = (value: string | null | undefined) => (value ? [value] : []);
  return {
    headline: one(fields.headline),
    kicker: one(fields.kicker),
    standfirst: one(fields.standfirst),
    dateline: one(fields.dateline),
    bylines: fields.bylines.map(({ name, role, place }) => `${name} | ${role} | ${place}`),
    pictures: fields.pictures.map(({ caption, credit }) => `${caption} | ${credit}`),
    body: fields.body.map(({ type, text }) => `${type}: ${text}`),
    sources: fields.sources,
    related: fields.related.map(({ title, line, url }) => `${title} | ${line} | ${url}`),
    embargo: one(fields.embargo),
    notesToEditors: fields.notesToEditors,
    unplaced,
  };
}

export type Score = {
  field: string;
  expected: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
};

function rightOf(expected: string[], found: string[]): number {
  const left = [...expected];
  return found.filter((thing) => left.includes(thing) && left.splice(left.indexOf(thing), 1)).length;
}

export function misses(paste: Paste): string[] {
  const proposal = propose(paste);
  const expected = thingsIn(paste.labels.fields, paste.labels.unplaced);
  const found = thingsIn(proposal.fields, proposal.unplaced);
  return Object.keys(expected).flatMap((field) => [
    ...expected[field]!.filter((thing) => !found[field]!.includes(thing)).map(
      (thing) => `${paste.name} ${field}: missing ${thing}`,
    ),
    ...found[field]!.filter((thing) => !expected[field]!.includes(thing)).map(
      (thing) => `${paste.name} ${field}: wrong ${thing}`,
    ),
  ]);
}

export function score(pastes: Paste[]): Score[] {
  const sums = new Map<string, { expected: number; found: number; right: number }>();
  for (const paste of pastes) {
    const proposal = propose(paste);
    const expected = thingsIn(paste.labels.fields, paste.labels.unplaced);
    const found = thingsIn(proposal.fields, proposal.unplaced);
    for (const field of Object.keys(expected)) {
      const sum = sums.get(field) ?? { expected: 0, found: 0, right: 0 };
      sum.expected += expected[field]!.length;
      sum.found += found[field]!.length;
      sum.right += rightOf(expected[field]!, found[field]!);
      sums.set(field, sum);
    }
  }
  return [...sums].map(([field, sum]) => ({
    field,
    ...sum,
    precision: sum.found ? sum.right / sum.found : 1,
    recall: sum.expected ? sum.right / sum.expected : 1,
  }));
}

export function table(title: string, scores: Score[]): string {
  const row = (...cells: (string | number)[]) =>
    cells.map((cell, index) => (index ? String(cell).padStart(10) : String(cell).padEnd(15))).join('');
  const lines = scores.map(({ field, expected, found, right, precision, recall }) =>
    row(field, expected, found, right, precision.toFixed(3), recall.toFixed(3)),
  );
  return [title, row('field', 'expected', 'found', 'right', 'precision', 'recall'), ...lines].join('\n');
}
