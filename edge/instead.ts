import type { IncomingHttpHeaders } from 'node:http';
import { heldTags, holdsMatch, isUnconditional } from './conditions.ts';
import type { Head } from './policy.ts';
import { isStillThat, readRange } from './range.ts';
import type { Taste, Variant, Variants } from './variants.ts';

/** What is answered in the place of the whole. */
export type Instead = { status: 206 | 304 | 412 | 416; head: Head; body?: Buffer };

/** An answer of 200, as this reader would be sent it. */
type Offer = {
  /** What is said of it in every coding. */
  head: Head;
  variants: Variants;
  chosen: Variant;
  taste: Taste;
  /** Whether it may be sent in parts. */
  hasParts: boolean;
};

/** What of a request decides whether the whole is sent. */
export type Asked = { method?: string | undefined; headers: IncomingHttpHeaders };

/** In the order of RFC 9110, 13.2.2. @returns undefined if the whole is to be sent */
export function answerInstead({ method, headers }: Asked, offer: Offer): Instead | undefined {
  if (!isUnconditional(headers)) {
    if (!holdsMatch(headers['if-match'], offer.chosen.etag)) return refused(412, offer);
    const known = knownTag(headers['if-none-match'], offer);
    // Under the tag by which it is held, or a cache would look in vain for what the answer means (RFC 9111, 4.3.4).
    if (known) return { status: 304, head: [...offer.head, 'ETag', known] };
  }
  const asksPart = method === 'GET' && headers.range !== undefined;
  return asksPart && offer.hasParts ? part(headers, offer) : undefined;
}

/**
 * The tag by which the reader holds this very page. A tag of any coding that the reader takes will do, for Brotli may
 * have been made anew, better, since. One that it does not take comes from a cache that asks for somebody else, and to
 * say yes would give them what they cannot read (RFC 9111, 4.3.1).
 */
function knownTag(header: string | undefined, { chosen, variants, taste }: Offer): string | undefined {
  const held = heldTags(header, chosen.etag);
  return held.includes(chosen.etag) ? chosen.etag : held.find((tag) => variants.isReadable(tag, taste));
}

/** For who was interrupted (RFC 9110, 14). */
function part(headers: IncomingHttpHeaders, offer: Offer): Instead | undefined {
  const { body, etag } = offer.chosen;
  const range = isStillThat(headers['if-range'], etag) ? readRange(headers.range, body.length) : null;
  if (range === null) return undefined;
  if (range === 'none') return refused(416, offer, 'Content-Range', `bytes */${body.length}`);
  const bytes = body.subarray(range.first, range.last + 1);
  const where = ['Content-Range', `bytes ${range.first}-${range.last}/${body.length}`];
  const head = [...offer.head, 'ETag', etag, ...where, 'Content-Length', String(bytes.length)];
  return { status: 206, head, body: bytes };
}

/** A file may be kept for a year; that somebody asked for it wrongly may not. */
function refused(status: 412 | 416, { head }: Offer, ...more: Head): Instead {
  const unkept = head.map((each, at) => (head[at - 1] === 'Cache-Control' ? 'no-store' : each));
  return { status, head: [...unkept, ...more, 'Content-Length', '0'] };
}
