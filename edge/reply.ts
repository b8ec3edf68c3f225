import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { acceptedCodings } from './accepted.ts';
import {
  brotli,
  brotliWith,
  gzipped,
  isCompressible,
  type SharedWords,
  zstandard,
  zstandardWith,
} from './encodings.ts';
import { type Asked, answerInstead, type Instead } from './instead.ts';
import type { Head } from './policy.ts';
import { type Known, type Suffix, type Taste, type Variant, Variants, varied } from './variants.ts';

const TOO_SMALL_TO_COMPRESS = 200;
/** Headers, keys and the language's own objects, roughly. */
const OVERHEAD = 2_048;

/** One answer with its bytes in every coding, ready to be sent any number of times. */
export class Reply {
  readonly status: number;
  readonly isCompressible: boolean;
  readonly type: string;
  /** As it was given, without what is said of the coding. */
  readonly given: Head;
  #head: Head;
  #variants: Variants;
  #plain: Variant;

  constructor(status: number, type: string, head: Head, body: Buffer) {
    this.status = status;
    this.type = type;
    this.given = head;
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

  /** What there is of it in each coding, the smallest first. */
  get codings(): { coding: string; bytes: number; etag: string }[] {
    return this.variants.map(({ coding, body, etag }) => ({ coding, bytes: body.length, etag }));
  }

  /** The words in each coding, the smallest first. */
  get variants(): readonly Variant[] {
    return this.#variants.all;
  }

  /** Takes a coding of the same words that was made before. @param shared the dictionary that it was made with */
  take(suffix: Suffix, body: Buffer, shared?: Known): void {
    this.#variants.keep(suffix, body, shared);
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

  /** What is answered in the place of the whole; undefined if the whole is to be sent. */
  insteadFor(asked: Asked, taste: Taste): Instead | undefined {
    if (this.status !== 200) return undefined;
    const [head, chosen, hasParts] = [this.#head, this.chosenFor(taste), !this.isCompressible];
    return answerInstead(asked, { head, variants: this.#variants, chosen, taste, hasParts });
  }

  /**
   * @param notes what is said of this one sending, beside what is said of the answer
   * @param forCaches what is said to caches in front of us, which keep it for readers with all kinds of tastes
   */
  send(req: IncomingMessage, res: ServerResponse, notes: Head = [], forCaches: Head = []): void {
    const taste = forCaches.length > 0 ? commonTaste(req.headers) : tasteOf(req.headers);
    const instead = this.insteadFor(req, taste);
    const { head, body } = instead ?? this.chosenFor(taste);
    // Nothing is kept for having been asked for wrongly, or in part.
    const isWhole = !instead || instead.status === 304;
    res.writeHead(instead?.status ?? this.status, varied(head, taste).concat(notes, isWhole ? forCaches : []));
    if (req.method === 'HEAD') res.end();
    else res.end(body);
  }

  /** The words as this reader is sent them. Plain bytes are what everybody can read, even who says that they cannot. */
  chosenFor(taste: Taste): Variant {
    return this.#variants.choose(taste) ?? this.#plain;
  }

  /** What is sent in several codings is not sent in parts: see docs/decisions/015-on-the-wire.md. */
  #manner(): Head {
    if (this.isCompressible) return ['Vary', 'Accept-Encoding', 'Accept-Ranges', 'none'];
    return this.status === 200 ? ['Accept-Ranges', 'bytes'] : [];
  }
}

function tasteOf(headers: IncomingHttpHeaders): Taste {
  return {
    weights: acceptedCodings(headers['accept-encoding']),
    dictionary: headers['available-dictionary'] as string | undefined,
  };
}

/** Without a dictionary: some caches heed no Vary but that of the coding, and would give to all what one could read. */
function commonTaste(headers: IncomingHttpHeaders): Taste {
  return { weights: { ...tasteOf(headers).weights, dcb: 0, dcz: 0 }, dictionary: undefined };
}
