import { beforeEach, expect, test } from 'vitest';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { isSetupToken, offerSetup } from '#newsroom/accounts/setup.ts';
import { theOperator } from '#newsroom/actor.ts';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { type Setup, setUpNewspaper } from '#newsroom/newspaper/set-up-newspaper.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { type FreshDatabase, freshDatabase } from '#tests/postgres.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});

const tokenOf = (path: string | null) =>
  new URL(path ?? '', 'https://foreland.example').searchParams.get('token') ?? '';

async function setup(change: Partial<Setup> = {}): Promise<Setup> {
  return {
    token: tokenOf(await offerSetup()),
    adminName: 'Dina Okafor',
    email: 'dina@foreland.example',
    password: 'tide tables by heart',
    newspaper: 'The Foreland',
    language: 'en',
    zone: 'Europe/Helsinki',
    sections: 'Port Averil\nWorld affairs | world\n\nSport',
    ...change,
  };
}

test('the first admin founds the newspaper with the link that the server printed', async () => {
  await setUpNewspaper(await setup());
  expect(await findNewspaper()).toMatchObject({ name: 'The Foreland', zone: 'Europe/Helsinki' });
  expect((await listSections()).map(({ name, slug }) => [name, slug])).toEqual([
    ['Port Averil', 'port-averil'],
    ['World affairs', 'world'],
    ['Sport', 'sport'],
  ]);
  expect(await database.sql('SELECT name, role FROM auth.account')).toEqual([{ name: 'Dina Okafor', role: 'admin' }]);
  expect(await offerSetup()).toBeNull();
});

test('the link works once [T10]', async () => {
  const form = await setup();
  await setUpNewspaper(form);
  await expect(setUpNewspaper({ ...form, email: 'eve@evil.test' })).rejects.toMatchObject({ kind: 'not-found' });
});

test('of two people who open it at the same moment, one becomes the admin [T10]', async () => {
  const form = await setup();
  const both = await Promise.allSettled([setUpNewspaper(form), setUpNewspaper({ ...form, email: 'eve@evil.test' })]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await database.sql('SELECT 1 FROM auth.account')).toHaveLength(1);
});

test('a link dies after a day, and when the server prints another [T10]', async () => {
  const first = tokenOf(await offerSetup());
  const tomorrow = new Date(Date.now() + 24 * 3_600_000 + 1000);
  expect(await isSetupToken(first)).toBe(true);
  expect(await isSetupToken(first, tomorrow)).toBe(false);
  const second = tokenOf(await offerSetup());
  expect(await isSetupToken(first)).toBe(false);
  expect(await isSetupToken(second)).toBe(true);
});

test('a link is worth nothing when somebody has an account already', async () => {
  const form = await setup();
  await addAccount(theOperator, {
    name: 'Sami',
    email: 'sami@foreland.example',
    role: 'editor',
    password: 'tide tables by heart',
  });
  expect(await isSetupToken(form.token)).toBe(false);
  await expect(setUpNewspaper(form)).rejects.toMatchObject({ kind: 'not-found' });
});

test('only the hash of the link is kept', async () => {
  const { token } = await setup();
  const [{ kept } = { kept: '' }] = await database.sql<{ kept: string }>(
    "SELECT string_agg(hash, ' ') AS kept FROM auth.setup_link",
  );
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(kept).not.toContain(token);
});

test.each([
  ['a section whose word the site needs itself', { sections: 'Admin' }, 'sections'],
  ['two sections with one address', { sections: 'World\nworld' }, 'sections'],
  ['no section', { sections: ' \n ' }, 'sections'],
])('%s is refused, and nothing is half made', async (_, change, field) => {
  await expect(setUpNewspaper(await setup(change))).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  expect(await database.sql('SELECT 1 FROM auth.account')).toEqual([]);
  expect(await findNewspaper()).toBeNull();
});
