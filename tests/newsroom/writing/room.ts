import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { acceptUpgrades } from '#edge/wire.ts';
import { signIn } from '#newsroom/accounts/sign-in.ts';
import type { Actor } from '#newsroom/actor.ts';
import { PROTOCOL, type Said, WRITING_PATH } from '#newsroom/writing/said.ts';
import { openWritingRoom, type WritingRoom } from '#newsroom/writing/writing-room.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';

export const PASSWORD = 'a long password of the tests';
const PUBLIC_URL = 'http://localhost:1';

/** The part of the server that writers speak with, on a port of its own. */
export type Served = { url: string; base: string; port: number; room: WritingRoom; close(): Promise<void> };

export async function serveWriting(port = 0): Promise<Served> {
  const room = await openWritingRoom(() => databaseAddresses().desk);
  const server = createServer();
  acceptUpgrades(server, { path: WRITING_PATH, publicUrl: PUBLIC_URL, accept: room.accept });
  await listen(server, port);
  const { port: at } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${at}${WRITING_PATH}?protocol=${PROTOCOL}`,
    base: `ws://127.0.0.1:${at}`,
    port: at,
    room,
    async close() {
      await room.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** The cookie with which this person comes in. */
export async function cookieOf(person: Actor): Promise<string> {
  const email = `${person.name.toLowerCase().replace(' ', '.')}@foreland.example`;
  const { setCookie } = await signIn({ email, password: PASSWORD }, new Headers());
  return setCookie.map((line) => line.split(';')[0]).join('; ');
}

export type Socket = { cookie: string; origin?: string };

/** A WebSocket as a browser opens it: with its cookie and the origin of the page. */
export function socketOf({ cookie, origin = PUBLIC_URL }: Socket) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie, origin } });
      // A browser's socket tells of a failure by its closing alone.
      this.on('error', () => undefined);
    }
  };
}

/** Somebody at a story, by the same provider that runs in the browser. */
export class Writer {
  readonly doc: Y.Doc;
  readonly said: Said[] = [];
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  failed: string | null = null;
  ended: { code: number; reason: string } | null = null;

  constructor(url: string, cookie: string, storyId: string, { doc = new Y.Doc(), origin = PUBLIC_URL } = {}) {
    this.doc = doc;
    this.socket = new HocuspocusProviderWebsocket({
      url,
      WebSocketPolyfill: socketOf({ cookie, origin }),
      delay: 50,
      minDelay: 30,
      maxDelay: 200,
    });
    this.provider = new HocuspocusProvider({
      name: storyId,
      document: this.doc,
      websocketProvider: this.socket,
      token: 'cookie',
      onStateless: ({ payload }) => this.said.push(JSON.parse(payload)),
      onAuthenticationFailed: ({ reason }) => {
        this.failed = reason;
      },
      onClose: ({ event }) => {
        this.ended = { code: event.code, reason: event.reason };
      },
    });
    this.provider.attach();
  }

  get isSaved(): boolean {
    return this.provider.isSynced && this.provider.unsyncedChanges === 0;
  }

  text(name = 'headline'): string {
    return this.doc.getText(name).toString();
  }

  write(words: string, at = this.doc.getText('headline').length): void {
    this.doc.getText('headline').insert(at, words);
  }

  leave(): void {
    this.provider.destroy();
    this.socket.destroy();
  }
}
