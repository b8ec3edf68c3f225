import { createHash } from 'node:crypto';
import { z } from 'zod';
import { desk } from '#platform/database/desk.ts';
import { Refused } from '../refusal.ts';
import { Email, GivenPassword } from './account.ts';
import { auth, CLIENT_ADDRESS, INSIDE } from './auth.ts';

export const SignInForm = z.strictObject({ email: Email, password: GivenPassword });

/** The same words for an unknown address, a wrong password and a disabled account. */
const WRONG = 'This e-mail and password do not belong together.';
const TOO_OFTEN = 'Too many tries. Wait a quarter of an hour, then try again.';
const QUARTER_MS = 15 * 60_000;
const WRONG_TRIES = 10;

/**
 * Begins a session and gives the `Set-Cookie` of its answer. A session that the request came with ends, so that a cookie
 * which somebody else had set is worth nothing afterwards.
 */
export async function signIn(input: z.input<typeof SignInForm>, headers: Headers): Promise<{ setCookie: string[] }> {
  const { email, password } = SignInForm.parse(input);
  const tries = triesKey(email, headers);
  await refuseAfterMany(tries);
  const { handler } = await auth();
  const answer = await handler(inside('/sign-in/email', headers, { email, password }));
  if (answer.status === 429) throw new Refused('not-allowed', TOO_OFTEN);
  if (!answer.ok) {
    await countWrong(tries);
    throw new Refused('invalid', WRONG, { password: WRONG });
  }
  await Promise.all([endSessionOf(headers), desk().rateLimit.deleteMany({ where: { key: tries } })]);
  return { setCookie: answer.headers.getSetCookie() };
}

/** Ends the session of this request, and gives the `Set-Cookie` that makes the browser forget it. */
export async function signOut(headers: Headers): Promise<{ setCookie: string[] }> {
  const { handler } = await auth();
  const answer = await handler(inside('/sign-out', headers, {}, { withCookie: true }));
  return { setCookie: answer.headers.getSetCookie() };
}

async function endSessionOf(headers: Headers): Promise<void> {
  if (headers.get('cookie')) await signOut(headers);
}

function inside(path: string, headers: Headers, body: object, { withCookie = false } = {}): Request {
  const sent = new Headers({ 'content-type': 'application/json', origin: INSIDE });
  for (const name of ['user-agent', CLIENT_ADDRESS, ...(withCookie ? ['cookie'] : [])]) {
    const value = headers.get(name);
    if (value) sent.set(name, value);
  }
  return new Request(`${INSIDE}/api/auth${path}`, { method: 'POST', headers: sent, body: JSON.stringify(body) });
}

/** Wrong tries are counted for an account and where they come from, so that nobody can lock another out from afar. */
function triesKey(email: string, headers: Headers): string {
  const from = headers.get(CLIENT_ADDRESS) ?? '';
  return `wrong|${createHash('sha256').update(`${email}|${from}`).digest('hex')}`;
}

async function refuseAfterMany(key: string): Promise<void> {
  const since = Date.now() - QUARTER_MS;
  const counted = await desk().rateLimit.findUnique({ where: { key } });
  if (counted && counted.count >= WRONG_TRIES && counted.lastRequest > since) {
    throw new Refused('not-allowed', TOO_OFTEN);
  }
}

async function countWrong(key: string): Promise<void> {
  const [now, since] = [Date.now(), Date.now() - QUARTER_MS];
  await desk().$executeRaw`
    INSERT INTO auth.rate_limit AS r (key, count, last_request) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET last_request = ${now}, count = CASE WHEN r.last_request > ${since} THEN r.count + 1 ELSE 1 END`;
}
