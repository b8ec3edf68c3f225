import { ask } from './ask.ts';
import type { Newspaper } from './newspaper.ts';
import { DEMO_PASSWORD } from './papers.ts';

/** The `Cookie` of Sami, who edits and has just signed in, from a page of the origin that readers type. */
export async function samisCookie({ url }: Newspaper, origin = url): Promise<string> {
  const { status, headers } = await ask(url, '/api/auth/sign-in', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'sami.toivola@foreland.example', password: DEMO_PASSWORD }),
  });
  if (status !== 204) throw new Error(`Nobody was signed in: ${status}`);
  return headers['set-cookie']!.map((line) => line.split(';')[0]).join('; ');
}
