import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCodings } from './accepted.ts';
import { heldTags, holdsMatch, isUnconditional } from './conditions.ts';
import {
  brotli,
  brotliWith,
  gzipped,
  isCompressible,
  type SharedWords,
  zstandard,
  zstandardWith,
} from './encodings.ts';
import type { Head } from './policy.ts';
import { isStillThat, readRange } from './range.ts';
import { type Taste, type Variant, Variants, varied } from './variants.ts';

/** What is answered in the place of the whole. */
type Instead = { status: number; head: Head; body?: Buffer };

const TOO_SMALL_TO_COMPRESS = 200;
/** Headers, keys and the language's own objects, roughly. */
const OVERHEAD = 2_048;

/** One answer with its bytes in every coding, ready to be sent any number of times. */
export class Reply {
  readonly status: number;
  readonly isCompressible: boolean;
  #head: Head;
  #variants: Variants;
  #plain: Variant;

  constructor(status: number, type: string, head: Head, body: Buffer) {
    this.status = status;
    this.isCompressible = isCompressible(type) && body.length >= TOO_SMALL_TO_COMPRESS;
    this.#head = ['Content-Type', type, ...head, ...this.#manner()];
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
    this.#variants = new Variants(hash, this.#head);
    this.#plain = this.#variants.keep('', body);
  }

  get body(): Buffer {
    return this.#plain.body;
  }

  /** What it costs to keep. */
  get bytes(): number {
    return this.#variants.bytes + OVERHEAD;
  }

  /** @param shared what readers' browsers may have already */
  async compress(shared?: SharedWords): Promise<void> {
    if (!this.isCompressible) return;
    const [br, gz] = await Promise.all([brotli(this.body, 5), gzipped(this.body), shared && this.share(shared)]);
    this.#variants.keep('-br5', br);
    this.#variants.keep('-gz', gz);
  }

  async share(shared: SharedWords): Promise<void> {
    if (!this.isCompressible) return;
    this.#variants.keep('-dcb5', await brotliWith(shared, this.body, 5), shared);
  }

  /** For what is read again: ten times as slow, a tenth smaller. */
  async compressBest(shared?: SharedWords): Promise<void> {
    if (!this.isCompressible) return;
    this.#variants.keep('-br11', await brotli(this.body, 11));
    this.#variants.keep('-zst', await zstandard(this.body));
    if (!shared) return;
    this.#variants.keep('-dcb11', await brotliWith(shared, this.body, 11), shared);
    this.#variants.keep('-dcz', await zstandardWith(shared, this.body), shared);
  }

  /** @param notes what is said of this one sending, beside what is said of the answer */
  send(req: IncomingMessage, res: ServerResponse, notes: Head = []): void {
    const taste = tasteOf(req.headers);
    // Plain bytes are what everybody can read, even who says that they cannot.
    const variant = this.#variants.choose(taste) ?? this.#plain;
    const { status, head, body } = this.#instead(req, variant, taste) ?? { status: this.status, ...variant };
    res.writeHead(status, varied(head, taste).concat(notes));
    if (req.method === 'HEAD') res.end();
    else res.end(body);
  }

  /** What is sent in several codings is not sent in parts: see docs/decisions/014-on-the-wire.md. */
  #manner(): Head {
    if (this.isCompressible) return ['Vary', 'Accept-Encoding', 'Accept-Ranges', 'none'];
    return this.status === 200 ? ['Accept-Ranges', 'bytes'] : [];
  }

  /** In the order of RFC 9110, 13.2.2. */
  #instead({ method, headers }: IncomingMessage, variant: Variant, taste: Taste): Instead | undefined {
    if (this.status !== 200) return undefined;
    if (!isUnconditional(headers)) {
      if (!holdsMatch(headers['if-match'], variant.etag)) return this.#refused(412);
      const known = this.#knownTag(headers['if-none-match'], variant.etag, taste);
      // Under the tag by which it is held, or a cache would look in vain for what the answer means (RFC 9111, 4.3.4).
      if (known) return { status: 304, head: [...this.#head, 'ETag', known] };
    }
    const mayBePart = method === 'GET' && headers.range !== undefined && !this.isCompressible;
    return mayBePart ? this.#part(headers) : undefined;
  }

  /**
   * The tag by which the reader holds this very page. A tag of any coding that the reader takes will do, for Brotli may
   * have been made anew, better, since. One that it does not take comes from a cache that asks for somebody else, and to
   * say yes would give them what they cannot read (RFC 9111, 4.3.1).
   */
  #knownTag(header: string | undefined, current: string, taste: Taste): string | undefined {
    const held = heldTags(header, current);
    return held.includes(current) ? current : held.find((tag) => this.#variants.isReadable(tag, taste));
  }

  /** Parts of files, for who was interrupted (RFC 9110, 14). */
  #part(headers: IncomingHttpHeaders): Instead | undefined {
    const { body, etag } = this.#plain;
    const part = isStillThat(headers['if-range'], etag) ? readRange(headers.range, body.length) : null;
    if (part === null) return undefined;
    if (part === 'none') return this.#refused(416, 'Content-Range', `bytes */${body.length}`);
    const bytes = body.subarray(part.first, part.last + 1);
    const where = ['Content-Range', `bytes ${part.first}-${part.last}/${body.length}`];
    const head = [...this.#head, 'ETag', etag, ...where, 'Content-Length', String(bytes.length)];
    return { status: 206, head, body: bytes };
  }

  /** A file may be kept for a year; that somebody asked for it wrongly may not. */
  #refused(status: 412 | 416, ...more: Head): Instead {
    const head = this.#head.map((each, at) => (this.#head[at - 1] === 'Cache-Control' ? 'no-store' : each));
    return { status, head: [...head, ...more, 'Content-Length', '0'] };
  }
}

function tasteOf(headers: IncomingHttpHeaders): Taste {
  return {
    weights: acceptedCodings(headers['accept-encoding']),
    dictionary: headers['available-dictionary'] as string | undefined,
  };
}
