import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { migrate } from '#platform/database/migrate.ts';
import { type FreshDatabase, freshDatabase } from '#tests/postgres.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});

async function prismaFolderWith(sql: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nightdesk-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(resolve('prisma/migrations'), join(folder, 'migrations'), { recursive: true });
  await cp(resolve('prisma/schema.prisma'), join(folder, 'schema.prisma'));
  await mkdir(join(folder, 'migrations/900_try'));
  await writeFile(join(folder, 'migrations/900_try/migration.sql'), sql);
  return folder;
}

test('a migration that fails leaves nothing behind, and is applied once it is mended [R13]', async () => {
  const broken = await prismaFolderWith('CREATE TABLE jobs.half (id int); SELECT 1/0;');
  await expect(migrate(database.owner, broken)).rejects.toThrow(/division by zero/);
  expect(await database.sql("SELECT to_regclass('jobs.half') AS half")).toEqual([{ half: null }]);
  const mended = await prismaFolderWith('CREATE TABLE jobs.half (id int);');
  expect(await migrate(database.owner, mended)).toEqual(['900_try']);
  expect(await migrate(database.owner, mended)).toEqual([]);
});

test('a function with semicolons in its body is one statement of its migration', async () => {
  const other = await freshDatabase();
  const folder = await prismaFolderWith(`-- A comment; with a semicolon
    CREATE FUNCTION jobs.two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;`);
  expect(await migrate(other.owner, folder)).toEqual(['900_try']);
  expect(await other.sql('SELECT jobs.two() AS two')).toEqual([{ two: 2 }]);
});
