import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shelvesOver } from '#newsroom/stories/shelves.ts';
import { freshDatabase } from '#tests/postgres.ts';

const instant = fc.integer({ min: Date.parse('1969-06-01'), max: Date.parse('2090-01-01') });
const near = fc
  .tuple(instant, fc.integer({ min: 0, max: 600_000 }))
  .map(([at, more]) => [at, at + more, at + more / 2]);
const cellOf = (at: number) => Math.floor(at / 64_000);

it('a story stands on exactly one of the shelves that make up its span, and on none of another', async () => {
  const { sql } = await freshDatabase();
  const spans = fc.sample(fc.oneof(fc.tuple(instant, instant, instant), near), 2_000);
  const rows = await sql<{ facets: string[] }>(
    `SELECT desk.facets(uuidv7(), NULL, '{}', to_timestamp(at / 1000.0), NULL, NULL) AS facets
     FROM unnest($1::float8[]) WITH ORDINALITY t (at, n) ORDER BY n`,
    [spans.map(([, , at]) => at)],
  );
  for (const [nth, [one, other, at]] of spans.entries()) {
    const [from, to] = [Math.min(one!, other!), Math.max(one!, other!)];
    const shelves = shelvesOver(new Date(from), new Date(to));
    const within = cellOf(from) <= cellOf(at!) && cellOf(at!) <= cellOf(to);
    const standing = rows[nth]!.facets.filter((facet) => shelves.includes(facet));
    expect(standing, `${from} ${to} ${at}`).toHaveLength(within ? 1 : 0);
    expect(shelves.length).toBeLessThan(150);
  }
});
