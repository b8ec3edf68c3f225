import { Busy } from './gate.ts';
import type { Page } from './page.ts';
import type { Head } from './policy.ts';
import { RenderFailed } from './render.ts';

/**
 * How the edge came by a page: it had it and knows that it is true, it had it made for this reader, the reader waited for
 * one that was being made, or there is only the last good copy.
 */
export type Handling = 'hit' | 'made' | 'joined' | Stale;
export type Found = { page: Page; handling: Handling };

/** A copy that is not known to be true any more. */
export type Stale = { doubtedForSeconds: number; why: Why };
/** Why there is no newer one: it failed, it was not waited for any longer, or had failed a moment ago. */
export type Why = { failed: unknown } | 'slow' | 'not tried';

/** Scripts of a page can read Server-Timing, but not Cache-Status. */
const HIT: Head = ['Cache-Status', 'Nightdesk; hit', 'Server-Timing', 'edge;desc=hit'];

/**
 * What is said of it: `Cache-Status` (RFC 9211) for who looks after caches, `Server-Timing` (W3C) for who measures. Never
 * how long it will live: the hour at which a page turns is the hour of a story that is not public yet. Nor how long it took
 * to find nothing, which should tell nobody whether there will be something.
 */
export function handlingHead({ page, handling }: Found): Head {
  if (handling === 'hit') return HIT;
  if (typeof handling === 'object') return stale(handling);
  const { status } = page.reply;
  const said = `Nightdesk; fwd=uri-miss; fwd-status=${status}${page.isKept ? '; stored' : ''}`;
  return [
    'Cache-Status',
    handling === 'joined' ? `${said}; collapsed` : said,
    'Server-Timing',
    status === 200 ? `edge;desc=made;dur=${page.madeInMs.toFixed(1)}` : 'edge;desc=made',
  ];
}

/**
 * What Next was asked for in vain went forward; what did not wait for Next is a hit, past its time (RFC 9211, 2.1, 2.2
 * and 2.4).
 */
function stale({ doubtedForSeconds, why }: Stale): Head {
  const ttl = `ttl=-${doubtedForSeconds}`;
  const status = isPassedOver(why)
    ? `Nightdesk; hit; ${ttl}; detail=${detailOf(why)}`
    : `Nightdesk; fwd=stale; fwd-status=${statusOf(why.failed)}; ${ttl}; detail=failed`;
  return ['Cache-Status', status, 'Server-Timing', 'edge;desc=stale'];
}

type PassedOver = 'slow' | 'not tried' | { failed: Busy };

function isPassedOver(why: Why): why is PassedOver {
  return typeof why === 'string' || why.failed instanceof Busy;
}

function detailOf(why: PassedOver): string {
  return typeof why === 'string' ? why.replace(' ', '-') : 'busy';
}

function statusOf(failure: unknown): number {
  return failure instanceof RenderFailed ? failure.status : 500;
}
