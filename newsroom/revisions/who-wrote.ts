import { z } from 'zod';

/**
 * Whose the characters of a revision are, as runs of a person's index and a length in UTF-16 units; -1 is nobody known.
 * The body's runs go over all its text in the document's order, with nothing between blocks and nothing for a line break.
 */
const Runs = z.array(z.tuple([z.number().int(), z.number().int().nonnegative()]));
export const WhoWrote = z.object({
  people: z.array(z.string()),
  fields: z.object({ headline: Runs, kicker: Runs, standfirst: Runs, dateline: Runs }),
  body: Runs,
});
export type WhoWrote = z.infer<typeof WhoWrote>;
export type Runs = z.infer<typeof Runs>;

/** Null for what was kept before it was recorded, and for what cannot be read. */
export function readWhoWrote(stored: unknown): WhoWrote | null {
  return WhoWrote.safeParse(stored).data ?? null;
}

/** Who wrote each unit of a text, asked by its place; null where nobody is known. */
export function writerAt({ people }: WhoWrote, runs: Runs): (at: number) => string | null {
  const writers: (string | null)[] = [];
  for (const [person, length] of runs) {
    for (let unit = 0; unit < length; unit += 1) writers.push(people[person] ?? null);
  }
  return (at) => writers[at] ?? null;
}
