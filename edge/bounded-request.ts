import { IncomingMessage, type ServerResponse } from 'node:http';

/** More than the longest story with its history of typing; uploads will have a way of their own. */
export const LARGEST_BODY = 8 * 1_048_576;

/** A request that breaks off when more is sent than is taken, whoever reads it and however it was announced. */
export class BoundedRequest extends IncomingMessage {
  #received = 0;
  #waiting: ServerResponse | undefined;

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    this.#received += (chunk as Buffer | null)?.length ?? 0;
    if (this.#received > LARGEST_BODY) {
      this.destroy(new Error('The body of the request is too large.'));
      return false;
    }
    return super.push(chunk, encoding);
  }

  /** `Expect: 100-continue` (RFC 9110, 10.1.1): the body is sent for when somebody begins to read it, or never. */
  holdBack(res: ServerResponse): void {
    this.#waiting = res;
  }

  override _read(size: number): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting && !waiting.headersSent) waiting.writeContinue();
    super._read(size);
  }
}

export function announcesTooMuch(req: IncomingMessage): boolean {
  return Number(req.headers['content-length'] ?? 0) > LARGEST_BODY;
}
