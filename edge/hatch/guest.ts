import type { Socket } from 'node:net';
import { endOfTarget, fieldsOf, type Manner, readManner, targetOf } from './plain-get.ts';
import type { Ready } from './ready.ts';

/** What a guest asks of the hatch. */
type Host = {
  readonly isClosed: boolean;
  /** Without one byte in either direction, in milliseconds. */
  readonly silenceMs: number;
  /** How often it was looked around so far. */
  readonly rounds: number;
  find(target: string, manner: Manner): Ready | undefined;
  /** The bytes of an answer, with what is said of the connection. */
  write(ready: Ready, manner: Manner): Buffer;
  /** To Node's HTTP server, for good. */
  serve(socket: Socket): void;
  leaves(guest: Guest): void;
};

const END_OF_HEAD = Buffer.from('\r\n\r\n');
/** As long a head as the long way reads. */
const LONGEST_HEAD = 16_384;

/** One connection, as long as all that it asks is handed out at the hatch. */
export class Guest {
  readonly #socket: Socket;
  readonly #host: Host;
  /** Connections say the same of all their requests, mostly: it is read once. */
  #fields = '';
  #manner: Manner | null = null;
  hasAsked = false;
  /** The round in which it came, or asked last. */
  round: number;

  constructor(socket: Socket, host: Host) {
    this.#socket = socket;
    this.#host = host;
    this.round = host.rounds;
    socket.on('data', this.#hear).on('end', this.#end).on('error', this.#giveUp).on('timeout', this.#giveUp);
    socket.on('drain', this.#goOn).on('close', this.#leave);
  }

  get isTaking(): boolean {
    return this.#socket.writableLength > 0;
  }

  hangUp(): void {
    this.#socket.destroy();
  }

  /** @param unread what was heard and not answered */
  handOver(unread?: Buffer): void {
    const socket = this.#socket;
    this.#leave();
    socket.off('data', this.#hear).off('end', this.#end).off('error', this.#giveUp).off('timeout', this.#giveUp);
    socket.off('drain', this.#goOn).off('close', this.#leave);
    this.#host.serve(socket);
    if (unread) socket.unshift(unread);
  }

  #hear = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(END_OF_HEAD, at);
      const isHeard = end >= 0 && end - at < LONGEST_HEAD && !this.#host.isClosed && !this.#socket.writableNeedDrain;
      if (!isHeard || !this.#answer(bytes.toString('latin1', at, end))) {
        this.handOver(bytes.subarray(at));
        return;
      }
      // Nothing that comes after the last answer is read (RFC 9112, 9.6).
      if (this.#manner?.isLast) return;
      at = end + END_OF_HEAD.length;
    }
    if (this.#socket.writableNeedDrain) this.#wait();
  };

  /** @returns false if it is nothing for the hatch */
  #answer(head: string): boolean {
    const end = endOfTarget(head);
    if (end < 0) return false;
    const fields = fieldsOf(head, end);
    if (fields !== this.#fields) {
      this.#manner = readManner(fields);
      this.#fields = fields;
    }
    const manner = this.#manner;
    const ready = manner && this.#host.find(targetOf(head, end), manner);
    if (!ready) return false;
    this.hasAsked = true;
    this.round = this.#host.rounds;
    const bytes = this.#host.write(ready, manner);
    if (manner.isLast) this.#sayLast(bytes);
    else this.#socket.write(bytes);
    return true;
  }

  #sayLast(bytes: Buffer): void {
    this.#socket.off('data', this.#hear).setTimeout(this.#host.silenceMs);
    this.#socket.resume().end(bytes, () => this.#socket.destroy());
  }

  /** Who does not take what they asked for is not heard until they do. */
  #wait(): void {
    this.#socket.pause().setTimeout(this.#host.silenceMs);
  }

  #goOn = (): void => {
    this.#socket.setTimeout(0).resume();
  };

  #end = (): void => {
    this.#socket.end();
  };

  #giveUp = (): void => {
    this.#socket.destroy();
  };

  #leave = (): void => {
    this.#host.leaves(this);
  };
}
