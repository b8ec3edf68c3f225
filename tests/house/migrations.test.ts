import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '#tests/postgres.ts';

test('a fresh database has had every migration, in the order of their numbers', async () => {
  const folders = readdirSync(resolve('prisma/migrations'), { withFileTypes: true }).filter((one) => one.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  const { sql } = await freshDatabase();
  const applied = await sql<{ migration_name: string }>(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY started_at',
  );
  expect(applied.map((one) => one.migration_name)).toEqual(names);
  const numbers = names.map((name) => name.slice(0, 4));
  expect(
    numbers.every((number) => /^\d{3}_$/.test(number)),
    'A migration is NNN_name.',
  ).toBe(true);
  expect(new Set(numbers).size, 'Two migrations have one number, and their order is a matter of luck.').toBe(
    names.length,
  );
});
