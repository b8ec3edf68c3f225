import { readerDocument } from './document.ts';
import type { SharedWords } from './encodings.ts';
import { DATA_POLICY, type Head, READER_REFERRER, readerPolicy } from './policy.ts';
import type { Rendered } from './render.ts';
import { Reply } from './reply.ts';

/** Why a page changed: a change of the log, or an hour, which has neither number nor id. */
export type Cause = {
  number: number | null;
  id: string | null;
  event: string;
  /** When the page was dropped here, in milliseconds since 1970 by the database's clock. */
  at: number;
};

/** What a page read, and when it began to. */
export type Read = Pick<Rendered, 'tags' | 'found' | 'query' | 'startedAt' | 'type'>;

/** A reader's page as it is kept: its answer, and what makes it invalid. */
export class Page {
  readonly reply: Reply;
  readonly tags: ReadonlySet<string>;
  /** Of the tags, what was there when it was read: see edge/cdn/keys.ts. */
  readonly found: ReadonlySet<string>;
  /** The query parameters that it looked at. */
  readonly query: ReadonlySet<string>;
  /** When it began to be made, by the database's clock. */
  readonly startedAt: number;
  /** The last change of the log that it has seen; what came later may have changed it. */
  asOf = 0;
  /** By the database's clock; not valid from this instant on. */
  validUntil = Number.POSITIVE_INFINITY;
  /** By the database's clock; from this instant on it shows what was taken away, and nobody may see it. */
  endsAt = Number.POSITIVE_INFINITY;
  /** By the monotonic clock: since when it is not known to be true any more. */
  doubtedSince: number | null = null;
  /** How often it was given out; only the first few are counted. */
  hits = 0;
  /** How often there was a new page at this address here, this one included, as far as it is remembered. */
  renewals = 1;
  /** From the moment it was asked for, with its place in the line. */
  madeInMs = 0;
  /** Without its place in the line. */
  renderedInMs = 0;
  /** What made this page no longer true, or else the one in whose place it stands; null if nothing did in this process. */
  changedBy: Cause | null = null;
  /** Whether it was put where the next reader finds it. */
  isKept = false;
  readonly isDocument: boolean;

  constructor(reply: Reply, { tags, found, query, startedAt, type }: Read) {
    this.reply = reply;
    this.tags = tags;
    this.found = found;
    this.query = query;
    this.startedAt = startedAt;
    this.isDocument = type.startsWith('text/html');
  }

  get bytes(): number {
    return this.reply.bytes + 100 * this.tags.size;
  }

  get mayBeKept(): boolean {
    const { status } = this.reply;
    const isLasting = status === 200 || status === 301 || status === 308 || status === 404 || status === 410;
    // A page that does not say what it read would never be told that it is out of date. Files of the build read nothing.
    return isLasting && (this.tags.size > 0 || (!this.isDocument && status === 200));
  }
}

/** No copy is used without asking: a withdrawn story must not live on in a cache that nobody can reach. */
const ASK_FIRST: Head = ['Cache-Control', 'public, max-age=0, must-revalidate'];

export async function makePage(rendered: Rendered, common: Head, shared?: SharedWords): Promise<Page> {
  const { status, type, location, carried } = rendered;
  const { body, policy } = await sealedBody(rendered);
  const head = [...ASK_FIRST, 'Content-Security-Policy', policy, ...READER_REFERRER, ...carried, ...common];
  if (location) head.push('Location', location);
  const reply = new Reply(status, type, head, body);
  await reply.compress(shared);
  return new Page(reply, rendered);
}

/** The bytes that go out, without scripts, and the policy that fits them. */
export async function sealedBody({ type, body }: Pick<Rendered, 'type' | 'body'>) {
  return type.startsWith('text/html') ? document(body) : { body, policy: DATA_POLICY };
}

async function document(body: Buffer): Promise<{ body: Buffer; policy: string }> {
  const { html, ...inlined } = await readerDocument(body.toString('utf8'));
  return { body: Buffer.from(html), policy: readerPolicy(inlined) };
}
