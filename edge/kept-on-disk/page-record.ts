import { Page } from '../page.ts';
import type { Head } from '../policy.ts';
import { Reply } from '../reply.ts';
import type { Suffix } from '../variants.ts';
import { writeRecord } from './record.ts';

/** One coding of a page: its name, its length, and by what the dictionary is known without which it cannot be read. */
type Coded = [suffix: Suffix, length: number, mark?: string, available?: string];

/** A page without its bytes. */
export type PageAbout = {
  kind: 'page';
  key: string;
  status: number;
  type: string;
  given: Head;
  tags: string[];
  found: string[];
  query: string[];
  startedAt: number;
  /** Null: at no hour that was set. */
  validUntil: number | null;
  endsAt: number | null;
  madeInMs: number;
  renderedInMs: number;
  hits: number;
  codings: Coded[];
};

export function writePage(key: string, page: Page): Buffer[] {
  const { reply, startedAt, madeInMs, renderedInMs, hits } = page;
  const about: PageAbout = {
    kind: 'page',
    key,
    status: reply.status,
    type: reply.type,
    given: reply.given,
    tags: [...page.tags],
    found: [...page.found],
    query: [...page.query],
    startedAt,
    validUntil: orNull(page.validUntil),
    endsAt: orNull(page.endsAt),
    madeInMs,
    renderedInMs,
    hits,
    codings: reply.variants.map(({ suffix, body, mark, needs }) => [suffix, body.length, mark, needs]),
  };
  return writeRecord(
    about,
    reply.variants.map(({ body }) => body),
  );
}

/** @param bytes may be used for something else afterwards */
export function readPage(about: PageAbout, bytes: Buffer): Page {
  const { status, type, given, startedAt, validUntil, endsAt, madeInMs, renderedInMs, codings } = about;
  let at = 0;
  const bodies = codings.map(([suffix, length, mark, available]) => {
    at += length;
    // Each by itself: one that is replaced later must not be held by the others.
    const body = Buffer.from(bytes.subarray(at - length, at));
    return { suffix, body, shared: mark && available ? { mark, available } : undefined };
  });
  const plain = bodies.find(({ suffix }) => suffix === '');
  if (!plain || at !== bytes.length) throw new Error('A page on disk has not the bytes that it says it has.');
  const reply = new Reply(status, type, given, plain.body);
  for (const { suffix, body, shared } of bodies) if (suffix !== '') reply.alsoAs(suffix, body, shared);
  const [tags, found, query] = [about.tags, about.found, about.query].map((names) => new Set(names));
  const page = new Page(reply, { type, tags: tags!, found: found!, query: query!, startedAt });
  page.validUntil = validUntil ?? Number.POSITIVE_INFINITY;
  page.endsAt = endsAt ?? Number.POSITIVE_INFINITY;
  page.isKept = true;
  // What was read again and written before it was compressed better is to be so yet.
  const isBest = codings.some(([suffix]) => suffix === '-br11');
  return Object.assign(page, { madeInMs, renderedInMs, hits: isBest ? about.hits : 0 });
}

function orNull(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null;
}
