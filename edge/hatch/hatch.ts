import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Patience } from '../patience.ts';
import type { AtOnce } from './at-once.ts';
import { Guest } from './guest.ts';
import type { Manner } from './plain-get.ts';
import type { Ready } from './ready.ts';

/** Pages that are read more than once in a second are few; each is of up to 64 KB. */
const MOST_OF_A_SECOND = 256;

type Serve = (socket: Socket) => void;

/**
 * Where kept pages are handed out at the socket itself, before Node's HTTP server has come into it: that costs more than
 * all the rest of such an answer. It knows whole plain GETs alone. Whatever else a connection sends, that and all that
 * follows is given to Node's server, with every byte, and never comes back. See docs/decisions/027-hatch.md.
 */
export class Hatch {
  readonly silenceMs: number;
  isClosed = false;
  rounds = 0;
  readonly serve: Serve;
  #atOnce: AtOnce;
  #patience: Patience;
  #guests = new Set<Guest>();
  #second = 0;
  /** What was handed out in it, whole, for who asks for the same. */
  #ofThisSecond = new Map<Ready, Buffer>();
  #stays = '';
  #leaves = '';

  /** Puts itself before the server. */
  constructor(server: Server, atOnce: AtOnce, patience: Patience) {
    const [serve] = server.listeners('connection') as Serve[];
    if (!serve) throw new Error('A server that serves nobody has no place for a hatch.');
    this.serve = serve.bind(server);
    this.silenceMs = patience.silenceMs;
    this.#atOnce = atOnce;
    this.#patience = patience;
    server.off('connection', serve).prependListener('connection', (socket: Socket) => this.#open(socket));
    const timer = setInterval(() => this.#lookAround(), patience.checkMs).unref();
    server.once('close', () => clearInterval(timer));
  }

  find(target: string, manner: Manner): Ready | undefined {
    return this.#atOnce(target, manner);
  }

  write(ready: Ready, { isLast }: Manner): Buffer {
    this.#lookAtClock();
    if (isLast) return join(ready, this.#leaves);
    const known = this.#ofThisSecond.get(ready);
    if (known) return known;
    const bytes = join(ready, this.#stays);
    // An answer without words is worded for one reader (304), and found by nobody else.
    const isForMany = ready.body.length > 0;
    if (isForMany && this.#ofThisSecond.size < MOST_OF_A_SECOND) this.#ofThisSecond.set(ready, bytes);
    return bytes;
  }

  leaves(guest: Guest): void {
    this.#guests.delete(guest);
  }

  /** From now on the long way tells who comes that it was the last answer. */
  close(): void {
    this.isClosed = true;
  }

  /** Hangs up on those who wait for nothing. */
  closeIdleConnections(): void {
    for (const guest of this.#guests) if (!guest.isTaking) guest.hangUp();
  }

  closeAllConnections(): void {
    for (const guest of this.#guests) guest.hangUp();
  }

  #open(socket: Socket): void {
    if (this.isClosed) this.serve(socket);
    else this.#guests.add(new Guest(socket, this));
  }

  /** Who says nothing is left to Node's server, which knows how to tell them; who has nothing more to say is hung up on. */
  #lookAround(): void {
    this.rounds += 1;
    const { checkMs, keepAliveMs } = this.#patience;
    for (const guest of this.#guests) {
      const isSilent = this.rounds - guest.round > 1;
      const isIdle = (this.rounds - guest.round) * checkMs > keepAliveMs;
      if (!guest.hasAsked && isSilent) guest.handOver();
      else if (isIdle && !guest.isTaking) guest.hangUp();
    }
  }

  /** RFC 9110, 6.6.1; the same text serves all answers of a second. */
  #lookAtClock(): void {
    const now = Date.now();
    const second = Math.floor(now / 1_000);
    if (second === this.#second) return;
    this.#second = second;
    this.#ofThisSecond.clear();
    const date = `Date: ${new Date(now).toUTCString()}\r\n`;
    const timeout = Math.floor(this.#patience.keepAliveMs / 1_000);
    this.#stays = `${date}Connection: keep-alive\r\nKeep-Alive: timeout=${timeout}\r\n\r\n`;
    this.#leaves = `${date}Connection: close\r\n\r\n`;
  }
}

/** @param rest of the head, with the empty line that ends it */
function join({ head, body }: Ready, rest: string): Buffer {
  const bytes = Buffer.allocUnsafe(head.length + rest.length + body.length);
  bytes.write(head, 0, 'latin1');
  bytes.write(rest, head.length, 'latin1');
  body.copy(bytes, head.length + rest.length);
  return bytes;
}
