import type { Hocuspocus } from '@hocuspocus/server';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { z } from 'zod';

/** Postgres refuses a NOTIFY of 8,000 bytes or more. */
const MOST_BYTES = 5_500;
/** Carets move with each key; other processes see them ten times a second. */
const PAUSE_MS = 100;

const Heard = z.object({
  storyId: z.string(),
  version: z.number().optional(),
  event: z.string().optional(),
  /** Presence, from a process: an awareness update in base64, or a question who is there. */
  from: z.string().optional(),
  presence: z.string().optional(),
  asks: z.boolean().optional(),
});
export type Heard = z.infer<typeof Heard>;

export function readHeard(payload: string | undefined): Heard | null {
  try {
    return Heard.parse(JSON.parse(payload ?? ''));
  } catch {
    return null;
  }
}

/** Marks what came from another process, so that it is neither stored nor sent back. */
export const FROM_NEIGHBOUR = { source: 'local', skipStoreHooks: true } as const;

/**
 * Shows who is at a story in other processes. Presence is not kept: it travels by notices alone, and what is lost is
 * said again within 15 seconds, by the protocol of awareness.
 */
export class Neighbours {
  readonly #own = crypto.randomUUID();
  readonly #tell: (payload: string) => void;
  readonly #room: Hocuspocus;
  #changed = new Map<string, Set<number>>();
  #timer: NodeJS.Timeout | undefined;

  constructor(room: Hocuspocus, tell: (payload: string) => void) {
    this.#room = room;
    this.#tell = tell;
  }

  /** People of this process came, moved or left. */
  moved(storyId: string, clients: number[]): void {
    const waiting = this.#changed.get(storyId) ?? new Set();
    for (const client of clients) waiting.add(client);
    this.#changed.set(storyId, waiting);
    this.#timer ??= setTimeout(() => this.#send(), PAUSE_MS);
  }

  /** A story was opened here: who is at it elsewhere? */
  ask(storyId: string): void {
    this.#tell(JSON.stringify({ storyId, from: this.#own, asks: true }));
  }

  hear({ storyId, from, presence, asks }: Heard): void {
    const document = this.#room.documents.get(storyId);
    if (!document || from === this.#own) return;
    if (presence) applyAwarenessUpdate(document.awareness, Buffer.from(presence, 'base64'), FROM_NEIGHBOUR);
    if (asks) {
      const here = document.getConnections().flatMap((connection) => [...document.getClients(connection)]);
      if (here.length > 0) this.moved(storyId, here as number[]);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #send(): void {
    this.#timer = undefined;
    for (const [storyId, clients] of this.#changed) {
      const awareness = this.#room.documents.get(storyId)?.awareness;
      if (!awareness) continue;
      for (const client of clients) {
        if (!awareness.meta.has(client)) continue;
        const presence = Buffer.from(encodeAwarenessUpdate(awareness, [client])).toString('base64');
        if (presence.length < MOST_BYTES) this.#tell(JSON.stringify({ storyId, from: this.#own, presence }));
      }
    }
    this.#changed.clear();
  }
}
