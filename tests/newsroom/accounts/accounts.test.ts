import { beforeEach, expect, test } from 'vitest';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { changePassword } from '#newsroom/accounts/change-password.ts';
import { changeRole } from '#newsroom/accounts/change-role.ts';
import { disableAccount } from '#newsroom/accounts/disable-account.ts';
import { enableAccount } from '#newsroom/accounts/enable-account.ts';
import { type Actor, theOperator } from '#newsroom/actor.ts';
import { freshDatabase } from '#tests/postgres.ts';

const PASSWORD = 'tide tables by heart';
let dina: Actor & { id: string };
let amal: Actor & { id: string };

async function add(name: string, role: 'reporter' | 'admin'): Promise<Actor & { id: string }> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@foreland.example`;
  const { id } = await addAccount(theOperator, { name, email, role, password: PASSWORD });
  return { id, name, role };
}

beforeEach(async () => {
  await freshDatabase();
  dina = await add('Dina Okafor', 'admin');
  amal = await add('Amal Rashidi', 'reporter');
});

test('an admin sees who works here, without passwords', async () => {
  const { rows: accounts } = await listAccounts(dina);
  expect(accounts.map(({ name, role }) => [name, role])).toEqual([
    ['Amal Rashidi', 'reporter'],
    ['Dina Okafor', 'admin'],
  ]);
  expect(JSON.stringify(accounts)).not.toContain('argon2');
});

test('a reporter neither sees the accounts nor changes them', async () => {
  await expect(listAccounts(amal)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(changeRole(amal, { id: amal.id, role: 'admin' })).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(disableAccount(amal, { id: dina.id })).rejects.toMatchObject({ kind: 'not-allowed' });
});

test('two people cannot have one address', async () => {
  const again = { name: 'Another Amal', email: 'AMAL@foreland.example', role: 'editor' as const, password: PASSWORD };
  await expect(addAccount(dina, again)).rejects.toMatchObject({
    kind: 'conflict',
    fields: { email: expect.any(String) },
  });
});

test('a short password is refused with the rule', async () => {
  const petra = { name: 'Petra', email: 'petra@foreland.example', role: 'reporter' as const, password: 'short' };
  await expect(addAccount(dina, petra)).rejects.toThrow('at least 8');
});

test('the last admin stays one [A11]', async () => {
  await expect(changeRole(dina, { id: dina.id, role: 'editor' })).rejects.toMatchObject({ kind: 'conflict' });
  await expect(disableAccount(dina, { id: dina.id })).rejects.toMatchObject({ kind: 'conflict' });
});

test('of two admins who make each other reporters at the same moment, one stays an admin [A11]', async () => {
  const nour = await add('Nour Adeyemi', 'admin');
  const both = await Promise.allSettled([
    changeRole(dina, { id: nour.id, role: 'reporter' }),
    changeRole(nour, { id: dina.id, role: 'reporter' }),
  ]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const admins = (await listAccounts(theOperator)).rows.filter(({ role }) => role === 'admin');
  expect(admins).toHaveLength(1);
});

test('a disabled account can be let in again', async () => {
  await disableAccount(dina, { id: amal.id });
  expect((await listAccounts(dina)).rows.find(({ id }) => id === amal.id)?.disabledAt).not.toBeNull();
  await enableAccount(dina, { id: amal.id });
  expect((await listAccounts(dina)).rows.find(({ id }) => id === amal.id)?.disabledAt).toBeNull();
});

test('to change a password one must know the present one', async () => {
  const wrong = { current: 'not it', password: 'another long one' };
  await expect(changePassword(amal, wrong)).rejects.toMatchObject({ fields: { current: expect.any(String) } });
});
