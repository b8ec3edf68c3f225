import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refuseSocket } from './refusal.ts';

const REFUSALS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_PAUSED_H2_UPGRADE: '505 HTTP Version Not Supported',
};

/** Which answer is under way on which connection. */
export class Answering {
  /** The server goes: each answer is its connection's last (RFC 9112, 9.6). */
  isEnding = false;
  #last = new WeakMap<Duplex, ServerResponse>();

  /** @returns false if an answer before this one is the connection's last: nothing after it is read (RFC 9112, 9.6) */
  begin(req: IncomingMessage, res: ServerResponse): boolean {
    if (this.#last.get(req.socket)?.shouldKeepAlive === false) return false;
    this.#last.set(req.socket, res);
    if (this.isEnding) res.shouldKeepAlive = false;
    return true;
  }

  /**
   * Ends a connection on which nothing more can be read. A refusal is written only where it cannot be taken for a part of
   * another answer, or for the answer to another request.
   */
  breakOff(socket: Duplex, error: NodeJS.ErrnoException): void {
    const res = this.#last.get(socket);
    const refusal = REFUSALS[error.code ?? ''] ?? '400 Bad Request';
    if (!socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else if (!res || res.writableFinished) refuseSocket(socket, refusal);
    // What cannot be read comes after the request that is being answered.
    else if (res.req.complete) res.once('close', () => socket.destroy());
    // It is the body of that request. If its answer has no socket yet, answers to others stand before it. What was said of
    // either may not have left the program yet.
    else if (res.headersSent || !res.socket) socket.end(() => socket.destroy());
    else refuseSocket(socket, refusal);
  }
}
