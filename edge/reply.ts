import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotli, type Coding, chooseCoding, gzipped, isCompressible } from './encodings.ts';
import type { Head } from './policy.ts';

type Variant = { body: Buffer; etag: string; head: Head };

const TOO_SMALL_TO_COMPRESS = 200;
/** Headers, keys and the language's own objects, roughly. */
const OVERHEAD = 2_048;

/** One answer with its bytes in every coding, ready to be sent any number of times. */
export class Reply {
  readonly status: number;
  readonly isCompressible: boolean;
  #hash: string;
  #head: Head;
  #variants: Partial<Record<Coding, Variant>> = {};

  constructor(status: number, type: string, head: Head, body: Buffer) {
    this.status = status;
    this.isCompressible = isCompressible(type) && body.length >= TOO_SMALL_TO_COMPRESS;
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
    this.#head = ['Content-Type', type, ...head, ...(this.isCompressible ? ['Vary', 'Accept-Encoding'] : [])];
    this.#keep('identity', body, '');
  }

  get body(): Buffer {
    return this.#variants.identity?.body ?? Buffer.alloc(0);
  }

  /** What it costs to keep. */
  get bytes(): number {
    return Object.values(this.#variants).reduce((sum, { body }) => sum + body.length, OVERHEAD);
  }

  async compress(): Promise<void> {
    if (!this.isCompressible) return;
    const [br, gz] = await Promise.all([brotli(this.body, 5), gzipped(this.body)]);
    this.#keep('br', br, '-br5');
    this.#keep('gzip', gz, '-gz');
  }

  async compressBest(): Promise<void> {
    if (!this.isCompressible) return;
    this.#keep('br', await brotli(this.body, 11), '-br11');
  }

  /** Each coding has a strong tag of its own (RFC 9110, 8.8.3.3). */
  #keep(coding: Coding, body: Buffer, suffix: string): void {
    const etag = `"${this.#hash}${suffix}"`;
    const head = [...this.#head, 'ETag', etag, 'Content-Length', String(body.length)];
    if (coding !== 'identity') head.push('Content-Encoding', coding);
    this.#variants[coding] = { body, etag, head };
  }

  send(req: IncomingMessage, res: ServerResponse): void {
    const wanted = this.isCompressible ? chooseCoding(asText(req.headers['accept-encoding'])) : 'identity';
    const variant = this.#variants[wanted] ?? this.#variants.identity;
    if (!variant) return;
    const known = this.status === 200 ? this.#knownTag(req.headers['if-none-match'], variant.etag) : undefined;
    if (known) {
      res.writeHead(304, [...this.#head, 'ETag', known]).end();
      return;
    }
    res.writeHead(this.status, variant.head);
    if (req.method === 'HEAD') res.end();
    else res.end(variant.body);
  }

  /**
   * The tag by which the reader holds this very page. Weak comparison (RFC 9110, 13.1.2), and a tag of any coding will do,
   * for Brotli may have been made anew, better, since. It is given back as it was, or a cache on the way would look in
   * vain for what the answer means (RFC 9111, 4.3.4).
   */
  #knownTag(tags: string | undefined, current: string): string | undefined {
    if (!tags) return undefined;
    if (tags.trim() === '*') return current;
    return tags.match(/"[^"]*"/g)?.find((tag) => tag.slice(1, -1).replace(/-(?:br5|br11|gz)$/, '') === this.#hash);
  }
}

function asText(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header;
}
