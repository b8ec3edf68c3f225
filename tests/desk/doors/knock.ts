import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Role } from '#newsroom/actor.ts';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { DEMO_PASSWORD } from '#tests/browser/papers.ts';
import { type Asker, EMAILS } from './who.ts';

const BUILT = resolve(import.meta.dirname, '../../../.next/server/server-reference-manifest.json');

type Built = { node: Record<string, { filename: string; exportedName: string }> };

/** The number under which the built server knows an action, as every browser can read it in the desk's scripts. */
export function actionIds(): Map<string, string> {
  const { node } = JSON.parse(readFileSync(BUILT, 'utf8')) as Built;
  const place = (filename: string) => filename.replace(/^app/, '').replace(/\/actions\.ts$/, '');
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [`${exportedName} ${place(filename)}`, id]),
  );
}

export async function cookieOf(url: string, who: Asker): Promise<string> {
  if (who === 'nobody') return '';
  const answer = await ask(url, '/api/auth/sign-in', {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: EMAILS[who as Role], password: DEMO_PASSWORD }),
  });
  if (answer.status !== 204) throw new Error(`The ${who} was not let in: ${answer.status} ${answer.body}`);
  return answer.headers['set-cookie']!.map((line) => line.split(';')[0]).join('; ');
}

export function get(url: string, target: string, cookie: string, more: Record<string, string> = {}): Promise<Answer> {
  return ask(url, target, { headers: { ...(cookie && { cookie }), ...more } });
}

export function send(
  method: string,
  url: string,
  target: string,
  { cookie, body }: { cookie: string; body: string },
): Promise<Answer> {
  const headers = { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) };
  return ask(url, target, { method, headers, body });
}

export type Told = { status: number; state?: string; kind?: string; message?: string };

/** Calls an action as a page's script does. `sent` is the JSON of its one argument, so that it may hold what no object can. */
export async function act(url: string, at: string, id: string, cookie: string, sent: string): Promise<Told> {
  const headers = {
    origin: url,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': id,
    ...(cookie && { cookie }),
  };
  const { status, body, headers: answered } = await ask(url, at, { method: 'POST', headers, body: `[${sent}]` });
  if (answered['x-action-redirect']) return { status, state: 'led on' };
  const said = /^1:(\{"state":.*\})$/m.exec(body)?.[1];
  return { status, ...(said ? (JSON.parse(said) as Omit<Told, 'status'>) : {}) };
}
