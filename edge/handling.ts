import type { Page } from './page.ts';
import type { Head } from './policy.ts';

/** How the edge came by a page: it had it, it had it made for this reader, or the reader waited for one that was being made. */
export type Handling = 'hit' | 'made' | 'joined';
export type Found = { page: Page; handling: Handling };

/** Scripts of a page can read Server-Timing, but not Cache-Status. */
const HIT: Head = ['Cache-Status', 'Nightdesk; hit', 'Server-Timing', 'edge;desc=hit'];

/**
 * What is said of it: `Cache-Status` (RFC 9211) for who looks after caches, `Server-Timing` (W3C) for who measures.
 * @param now by the database's clock, in milliseconds since 1970, as the page's hour is
 */
export function handlingHead({ page, handling }: Found, now: number): Head {
  if (handling === 'hit') return page.validUntil === Number.POSITIVE_INFINITY ? HIT : hitUntil(page.validUntil, now);
  const status = `Nightdesk; fwd=uri-miss; fwd-status=${page.reply.status}${page.isKept ? '; stored' : ''}`;
  return [
    'Cache-Status',
    handling === 'joined' ? `${status}; collapsed` : status,
    'Server-Timing',
    `edge;desc=made;dur=${page.madeInMs.toFixed(1)}`,
  ];
}

/** Only a page that turns at a known hour has a lifetime: all others live until something that they read changes. */
function hitUntil(validUntil: number, now: number): Head {
  const ttl = Math.max(0, Math.floor((validUntil - now) / 1_000));
  return ['Cache-Status', `Nightdesk; hit; ttl=${ttl}`, 'Server-Timing', 'edge;desc=hit'];
}
