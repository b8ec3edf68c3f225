import { answer } from '#edge/answer.ts';
import type { EdgeOptions } from '#edge/edge.ts';
import { pageQuery } from '#edge/query.ts';
import { noteRead } from '#platform/reading.ts';
import { change, openPaper, PUBLIC_URL, sendPage } from './paper.ts';

export const T = Date.parse('2026-11-24T09:00:00Z');
/** No hour turns. */
export const never = async () => [];
export const WAS_TRUE = 'The harbour is open';
export const IS_TRUE = 'The harbour is closed';

/** One story on the front and at its own address, a clock to set, and an inside that can be made to fail. */
export async function openHarbour(options: Partial<EdgeOptions> = {}) {
  const state = { words: WAS_TRUE, fails: false, withdrawn: false, now: T - 60_000 };
  const paper = await openPaper(
    async (req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '', PUBLIC_URL);
      noteRead('furniture', `path:${pathname}`);
      if (state.fails) throw new Error('Inside is broken.');
      if (pathname === '/about') return sendPage(res, 'About us');
      if (pathname === '/old') {
        answer({ status: 301, location: '/harbour' });
        return sendPage(res, 'Moved');
      }
      if (pathname === '/') await pageQuery(Object.fromEntries(searchParams), 'after');
      if (pathname === '/' || pathname === '/harbour') noteRead('story:1');
      else answer({ status: 404 });
      if (state.withdrawn && pathname === '/harbour') answer({ status: 410 });
      sendPage(res, state.withdrawn ? 'Nothing of the harbour' : `<h1>${state.words}</h1>`);
    },
    { now: () => state.now, ...options },
  );
  for (const path of ['/', '/harbour', '/about', '/old', '/nothing', '/?after=k']) await paper.ask(path);
  const publish = (words: string) => {
    state.words = words;
    return paper.edge.following.changed(change(['furniture', 'story:1', 'path:/harbour']), never);
  };
  const withdraw = () => {
    state.withdrawn = true;
    return paper.edge.following.changed(
      change(['furniture', 'story:1', 'path:/harbour'], { ends: ['story:1'] }),
      never,
    );
  };
  const read = async (path: string) => {
    const { status, text, headers } = await paper.ask(path);
    return { status, text, says: headers['cache-status'] };
  };
  return { ...paper, state, publish, withdraw, read };
}
