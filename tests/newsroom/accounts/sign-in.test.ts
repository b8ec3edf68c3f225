import { beforeEach, expect, test } from 'vitest';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { changePassword } from '#newsroom/accounts/change-password.ts';
import { changeRole } from '#newsroom/accounts/change-role.ts';
import { disableAccount } from '#newsroom/accounts/disable-account.ts';
import { givePassword } from '#newsroom/accounts/give-password.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import { signIn, signOut } from '#newsroom/accounts/sign-in.ts';
import { type Actor, theOperator } from '#newsroom/actor.ts';
import { type FreshDatabase, freshDatabase } from '#tests/postgres.ts';

const PASSWORD = 'tide tables by heart';
const AMAL = 'amal@foreland.example';
const COOKIE = '__Host-nightdesk';

let database: FreshDatabase;
let amal: { id: string };
let dina: Actor;

beforeEach(async () => {
  database = await freshDatabase();
  amal = await addAccount(theOperator, { name: 'Amal Rashidi', email: AMAL, role: 'reporter', password: PASSWORD });
  const admin = await addAccount(theOperator, {
    name: 'Dina Okafor',
    email: 'dina@foreland.example',
    role: 'admin',
    password: PASSWORD,
  });
  dina = { id: admin.id, name: admin.name, role: 'admin' };
});

/** Signs in and gives the headers of the browser's next request. */
async function comeIn(password = PASSWORD, headers = new Headers()): Promise<Headers> {
  const { setCookie } = await signIn({ email: AMAL, password }, headers);
  return new Headers({ cookie: setCookie.map((cookie) => cookie.split(';')[0]).join('; ') });
}

test('Amal signs in and is known by name and role', async () => {
  expect(await findActor(await comeIn())).toEqual({ id: amal.id, name: 'Amal Rashidi', role: 'reporter' });
});

test('her address may be typed in capitals and with spaces around it', async () => {
  const { setCookie } = await signIn({ email: '  AMAL@Foreland.example ', password: PASSWORD }, new Headers());
  expect(setCookie.join()).toContain(COOKIE);
});

test('a password is the same however its letters were composed', async () => {
  await givePassword(dina, { id: amal.id, password: 'Pässi on saarella'.normalize('NFD') });
  expect(await findActor(await comeIn('Pässi on saarella'.normalize('NFC')))).not.toBeNull();
});

test('the cookie is for this host alone, over HTTPS alone, and no script reads it [T2]', async () => {
  const { setCookie } = await signIn({ email: AMAL, password: PASSWORD }, new Headers());
  const [cookie = '', ...others] = setCookie;
  expect(others).toEqual([]);
  const attributes = cookie.toLowerCase().split('; ').slice(1);
  expect(cookie.startsWith(`${COOKIE}=`)).toBe(true);
  expect(attributes).toEqual(expect.arrayContaining(['path=/', 'secure', 'httponly', 'samesite=lax']));
  expect(attributes.some((attribute) => attribute.startsWith('domain'))).toBe(false);
});

test('a cookie that somebody set before is another one afterwards, and worth nothing [T1]', async () => {
  const planted = await comeIn();
  const own = await comeIn(PASSWORD, planted);
  expect(own.get('cookie')).not.toBe(planted.get('cookie'));
  expect(await findActor(own)).not.toBeNull();
  expect(await findActor(planted)).toBeNull();
  expect(await findActor(new Headers({ cookie: `${COOKIE}=chosen-by-somebody` }))).toBeNull();
});

const ends: [string, (session: Headers) => Promise<unknown>][] = [
  ['signing out', (session) => signOut(session)],
  [
    'changing the password',
    () =>
      changePassword(
        { id: amal.id, name: 'Amal Rashidi', role: 'reporter' },
        { current: PASSWORD, password: 'another long one' },
      ),
  ],
  ['being given a new password', () => givePassword(dina, { id: amal.id, password: 'another long one' })],
  ['being disabled', () => disableAccount(dina, { id: amal.id })],
  ['a change of role', () => changeRole(dina, { id: amal.id, role: 'editor' })],
];
test.each(ends)('a session is dead after %s [T3]', async (_, end) => {
  const [laptop, phone] = [await comeIn(), await comeIn()];
  await end(laptop);
  expect(await findActor(laptop)).toBeNull();
  if (_ !== 'signing out') expect(await findActor(phone)).toBeNull();
});

test('a session ends by itself after a shift', async () => {
  const session = await comeIn();
  await database.sql("UPDATE auth.session SET expires_at = now() - interval '1 second'");
  expect(await findActor(session)).toBeNull();
});

test('an unknown address, a wrong password and a disabled account are refused in the same words [T4]', async () => {
  const words = async (email: string, password: string) =>
    signIn({ email, password }, new Headers()).then(
      () => 'came in',
      (error: Error) => error.message,
    );
  const unknown = await words('nobody@foreland.example', PASSWORD);
  expect(unknown).toBe('This e-mail and password do not belong together.');
  expect(await words(AMAL, 'wrong')).toBe(unknown);
  await disableAccount(dina, { id: amal.id });
  expect(await words(AMAL, PASSWORD)).toBe(unknown);
});

test('after ten wrong tries from one place the eleventh waits, and from elsewhere Amal still comes in [T5]', async () => {
  const there = new Headers({ 'x-forwarded-for': '203.0.113.9' });
  for (let tries = 0; tries < 10; tries++) {
    await expect(signIn({ email: AMAL, password: `wrong ${tries}` }, there)).rejects.toThrow('do not belong together');
  }
  await expect(signIn({ email: AMAL, password: PASSWORD }, there)).rejects.toThrow('Too many tries');
  await expect(comeIn(PASSWORD, new Headers({ 'x-forwarded-for': '198.51.100.4' }))).resolves.toBeDefined();
});

test('a password as long as a book is refused before it is hashed [T12]', async () => {
  const started = performance.now();
  await expect(signIn({ email: AMAL, password: 'a'.repeat(1_000_000) }, new Headers())).rejects.toThrow();
  expect(performance.now() - started).toBeLessThan(100);
});

test('nobody can make an account for themselves', async () => {
  const { auth, INSIDE } = await import('#newsroom/accounts/auth.ts');
  const { handler } = await auth();
  const body = JSON.stringify({ name: 'Eve', email: 'eve@evil.test', password: PASSWORD, role: 'admin' });
  const headers = { 'content-type': 'application/json', origin: INSIDE };
  const answer = await handler(new Request(`${INSIDE}/api/auth/sign-up/email`, { method: 'POST', headers, body }));
  expect(answer.ok).toBe(false);
  expect(await database.sql("SELECT 1 FROM auth.account WHERE email = 'eve@evil.test'")).toEqual([]);
});

test('passwords are kept as Argon2id alone, and no event tells one', async () => {
  await changePassword(
    { id: amal.id, name: 'Amal Rashidi', role: 'reporter' },
    { current: PASSWORD, password: 'another long one' },
  );
  const kept = await database.sql<{ password: string }>('SELECT password FROM auth.credential');
  for (const { password } of kept) expect(password).toMatch(/^\$argon2id\$/);
  const [events] = await database.sql<{ told: string }>(
    'SELECT string_agg(data::text, chr(10)) AS told FROM desk.event',
  );
  expect(events?.told).not.toMatch(/tide tables|another long|argon2/);
});
