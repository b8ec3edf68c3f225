import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCodings, type Weights } from './accepted.ts';
import { heldTags, holdsMatch, isUnconditional } from './conditions.ts';
import { brotli, gzipped, isCompressible, zstandard } from './encodings.ts';
import type { Head } from './policy.ts';
import { isStillThat, readRange } from './range.ts';
import { type Variant, Variants } from './variants.ts';

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

  async compress(): Promise<void> {
    if (!this.isCompressible) return;
    const [br, gz] = await Promise.all([brotli(this.body, 5), gzipped(this.body)]);
    this.#variants.keep('-br5', br);
    this.#variants.keep('-gz', gz);
  }

  /** For what is read again: ten times as slow, a tenth smaller. */
  async compressBest(): Promise<void> {
    if (!this.isCompressible) return;
    const [br, zst] = await Promise.all([brotli(this.body, 11), zstandard(this.body)]);
    this.#variants.keep('-br11', br);
    this.#variants.keep('-zst', zst);
  }

  /** @param notes what is said of this one sending, beside what is said of the answer */
  send(req: IncomingMessage, res: ServerResponse, notes: Head = []): void {
    const weights = acceptedCodings(req.headers['accept-encoding']);
    // Plain bytes are what everybody can read, even who says that they cannot.
    const variant = this.#variants.choose(weights) ?? this.#plain;
    if (this.status === 200 && this.#answersCondition(req, res, variant, weights, notes)) return;
    if (this.#answersRange(req, res, notes)) return;
    res.writeHead(this.status, variant.head.concat(notes));
    if (req.method === 'HEAD') res.end();
    else res.end(variant.body);
  }

  /** What is sent in several codings is not sent in parts: see docs/decisions/014-on-the-wire.md. */
  #manner(): Head {
    if (this.isCompressible) return ['Vary', 'Accept-Encoding', 'Accept-Ranges', 'none'];
    return this.status === 200 ? ['Accept-Ranges', 'bytes'] : [];
  }

  /** In the order of RFC 9110, 13.2.2. */
  #answersCondition(
    { headers }: IncomingMessage,
    res: ServerResponse,
    variant: Variant,
    weights: Weights,
    notes: Head,
  ): boolean {
    if (isUnconditional(headers)) return false;
    if (!holdsMatch(headers['if-match'], variant.etag)) {
      res.writeHead(412, unkept([...this.#head, 'Content-Length', '0'])).end();
      return true;
    }
    const known = this.#knownTag(headers['if-none-match'], variant.etag, weights);
    if (known) res.writeHead(304, [...this.#head, 'ETag', known, ...notes]).end();
    return known !== undefined;
  }

  /**
   * The tag by which the reader holds this very page. A tag of any coding that the reader takes will do, for Brotli may
   * have been made anew, better, since. One that it does not take comes from a cache that asks for somebody else, and to
   * say yes would give them what they cannot read (RFC 9111, 4.3.1). It is given back as it was, or the cache would look in
   * vain for what the answer means (4.3.4).
   */
  #knownTag(header: string | undefined, current: string, weights: Weights): string | undefined {
    const held = heldTags(header, current);
    return held.includes(current) ? current : held.find((tag) => this.#variants.isReadable(tag, weights));
  }

  /** Parts of files, for who was interrupted (RFC 9110, 14). */
  #answersRange({ method, headers }: IncomingMessage, res: ServerResponse, notes: Head): boolean {
    if (headers.range === undefined || this.isCompressible || this.status !== 200 || method !== 'GET') return false;
    const { body, etag } = this.#plain;
    const part = isStillThat(headers['if-range'], etag) ? readRange(headers.range, body.length) : null;
    if (part === null) return false;
    if (part === 'none') {
      const whole = ['Content-Range', `bytes */${body.length}`, 'Content-Length', '0'];
      res.writeHead(416, unkept([...this.#head, ...whole])).end();
      return true;
    }
    const bytes = body.subarray(part.first, part.last + 1);
    const where = ['Content-Range', `bytes ${part.first}-${part.last}/${body.length}`];
    res
      .writeHead(206, [...this.#head, 'ETag', etag, ...where, 'Content-Length', String(bytes.length), ...notes])
      .end(bytes);
    return true;
  }
}

/** A file may be kept for a year; that somebody asked for it wrongly may not. */
function unkept(head: Head): Head {
  return head.map((each, at) => (head[at - 1] === 'Cache-Control' ? 'no-store' : each));
}
