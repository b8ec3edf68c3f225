import { answer } from '#edge/answer.ts';

/** A document that is not a page: a feed, a sitemap. Null is answered with 404 and a line of words. */
export function document(content: string | null, type: string): Response {
  if (content === null) {
    answer({ status: 404 });
    return new Response('Nothing is published at this address.\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  return new Response(content, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
