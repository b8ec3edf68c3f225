import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Connection, type Document, Hocuspocus } from '@hocuspocus/server';
import { type WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { inTransaction } from '#platform/database/transaction.ts';
import { log } from '#platform/log.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { Line } from '#platform/notices/line.ts';
import { can } from '../accounts/can.ts';
import { findSession, rolesOfSessions } from '../accounts/sessions.ts';
import { type Actor, theOperator } from '../actor.ts';
import { DESK_CHANNEL } from '../events/tell-desk.ts';
import { type RefusalKind, Refused } from '../refusal.ts';
import { sitDown } from '../revisions/end-sittings.ts';
import { wholeDocument } from '../stories/log.ts';
import { foldStory } from './fold-story.ts';
import { FROM_NEIGHBOUR, type Heard, Neighbours, readHeard } from './neighbours.ts';
import { OpenCopy } from './open-copy.ts';
import { ENDED, PROTOCOL, type Presence, type Said, WRITING_PATH } from './said.ts';

type Writer = { actor: Actor; token: string };

/** 8 MB: some hundred thousand words at once. */
const MOST_BYTES = 8_000_000;
/** A role that was taken away closes the connection within five seconds. */
const LOOK_AGAIN_MS = 2_000;
const FOLD = { debounce: 1_500, maxDebounce: 6_000 };
const MOST_PRESENCE = 4_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Types of y-protocols' sync messages that carry text: all that the other side lacks, and one change. */
const SYNC_STEP_2 = 1;
const CARRIES_TEXT = new Set([SYNC_STEP_2, 2]);

/** Who has nothing of their own to save does not mind it. */
const MAY_READ: Said = { is: 'refused', reason: 'your role has changed: you may read this story', next: 'later' };

export type WritingRoom = {
  /** Takes over a connection whose path and origin have been looked at. */
  accept(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
};

/**
 * Where people write together: one shared document a story, served over WebSockets. An update is committed before it is
 * served to anybody or called saved. Other processes on the same database hear of it by a notice and read it from there.
 */
export async function openWritingRoom(address: () => string): Promise<WritingRoom> {
  /** By document and not by name: a story that is left and entered at the same moment is two documents for a while. */
  const copies = new WeakMap<Document, OpenCopy>();
  const writers = new Map<WebSocket, Writer>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES, perMessageDeflate: false });

  const room = new Hocuspocus<Writer>({
    quiet: true,
    ...FOLD,
    async onAuthenticate({ documentName, connectionConfig, context }) {
      if (!UUID.test(documentName) || !can(context.actor, 'read-stories')) throw { reason: 'not-found' };
      connectionConfig.readOnly = !can(context.actor, 'save');
    },
    async onLoadDocument({ documentName, document }) {
      const start = await wholeDocument(documentName).catch((error) => {
        throw error instanceof Refused ? { reason: error.kind } : error;
      });
      Y.applyUpdate(document, start.state);
      const served = {
        state: () => Y.encodeStateAsUpdate(document),
        apply: (update: Uint8Array, writer: unknown) => Y.applyUpdate(document, update, writer ?? FROM_NEIGHBOUR),
      };
      const sit = (by: Actor) => inTransaction((tx, now) => sitDown(tx, by, documentName, now));
      copies.set(document, new OpenCopy(documentName, start, { served, sitDown: sit }));
    },
    async afterLoadDocument({ documentName, document }) {
      // What was committed while it was read is not known yet.
      await copies.get(document)?.catchUp();
      neighbours.ask(documentName);
    },
    async connected({ connection }) {
      const standing = copies.get(connection.document)?.standing;
      if (standing)
        say(connection, { is: 'saved', at: standing.at.toISOString(), version: standing.version, whole: false });
    },
    async beforeSync({ document, connection, context, type, payload }) {
      if (!CARRIES_TEXT.has(type)) return;
      if (!can(context.actor, 'save')) return say(connection, MAY_READ);
      const whole = type === SYNC_STEP_2;
      const said = await take(copies.get(document), context.actor, { payload, whole }, connection);
      say(connection, said);
      // Read-only for this one message: it is then neither applied nor acknowledged.
      connection.readOnly = said.is === 'refused';
    },
    async afterHandleMessage({ connection, context }) {
      connection.readOnly = !can(context.actor, 'save');
    },
    async onStateless({ connection, payload }) {
      const mark = markIn(payload);
      if (mark !== null) say(connection, { is: 'reached', mark });
    },
    async beforeHandleAwareness({ states, context }) {
      for (const [client, state] of states) {
        if (!context || JSON.stringify(state).length > MOST_PRESENCE) states.delete(client);
        else states.set(client, { ...state, user: userOf(context.actor) });
      }
    },
    async onAwarenessUpdate({ documentName, added, updated, removed, transactionOrigin }) {
      if (transactionOrigin !== FROM_NEIGHBOUR) neighbours.moved(documentName, [...added, ...updated, ...removed]);
    },
    async onStoreDocument({ documentName }) {
      await foldStory(theOperator, documentName).catch((error) => {
        log.error({ err: error, storyId: documentName }, 'A working copy was not folded; its log is kept.');
      });
    },
    async beforeUnloadDocument({ document }) {
      await copies.get(document)?.idle();
    },
  });

  const catchUp = (copy: OpenCopy) => {
    copy.catchUp().catch((error) => log.warn({ err: error, storyId: copy.storyId }, 'A working copy lags behind.'));
  };
  const openCopies = () => [...room.documents.values()].flatMap((document) => copies.get(document) ?? []);
  const hear = (heard: Heard) => {
    const { storyId, version, event } = heard;
    const document = room.documents.get(storyId);
    const copy = document && copies.get(document);
    if (version !== undefined && copy && !copy.hasHeard(version)) catchUp(copy);
    if (event) document?.broadcastStateless(JSON.stringify({ is: 'happened', event } satisfies Said));
    if (heard.from) neighbours.hear(heard);
  };
  const line: Line = new Line(
    address,
    new DatabaseClock(),
    {
      heard: (payload) => {
        const heard = readHeard(payload);
        if (heard) hear(heard);
      },
      lost: () => undefined,
      back: () => openCopies().forEach(catchUp),
    },
    DESK_CHANNEL,
  );
  let told: Promise<unknown> = Promise.resolve();
  const neighbours = new Neighbours(room as Hocuspocus, (payload) => {
    // One after another, as a connection takes them. What is lost while the line is away is asked for when it is back.
    told = told
      .then(() => line.client?.query('SELECT pg_notify($1, $2)', [DESK_CHANNEL, payload]))
      .catch(() => undefined);
  });
  await line.openAtStart();
  const watch = setInterval(() => void endWhoMayNot(writers), LOOK_AGAIN_MS);

  const accept = async (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const headers = new Headers({ cookie: req.headers.cookie ?? '' });
    const session = await findSession(headers).catch((error) => {
      log.warn({ err: error }, 'A writer could not be looked up.');
      return undefined;
    });
    if (session === undefined) return void socket.destroy();
    sockets.handleUpgrade(req, socket, head, (ws) => {
      if (!speaks(req.url ?? '')) return ws.close(ENDED.oldProtocol, 'Load the page again.');
      if (!session) return ws.close(ENDED.signedOut, 'Sign in again.');
      writers.set(ws, session);
      const request = new Request(new URL(WRITING_PATH, 'http://nightdesk.internal'));
      const client = room.handleConnection(ws, request, session);
      ws.on('message', (data: Buffer) => client.handleMessage(new Uint8Array(data)));
      ws.on('error', (error) => log.info({ reason: error.message }, 'A writer broke off.'));
      ws.on('close', (code, reason) => {
        writers.delete(ws);
        client.handleClose({ code, reason: reason.toString() });
      });
    });
  };
  return {
    accept: (req, socket, head) => void accept(req, socket, head),
    async close() {
      clearInterval(watch);
      for (const ws of writers.keys()) ws.close(ENDED.restarting, 'The server restarts.');
      await Promise.all(openCopies().map((copy) => copy.idle()));
      neighbours.close();
      await line.close();
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

/** Why an update is refused, in sentences that every desk has words for. */
const WHY: Record<RefusalKind, string> = {
  'not-found': 'the story is not there any more',
  'not-allowed': 'you may only read here',
  invalid: 'the text holds something that cannot be kept',
  conflict: 'the server cannot save just now',
};

/** What became of a writer's update, in the words for the screen. Nothing that fails here may end the connection. */
async function take(
  copy: OpenCopy | undefined,
  by: Actor,
  { payload, whole }: { payload: Uint8Array; whole: boolean },
  connection: Connection,
): Promise<Said> {
  if (!copy) return { is: 'refused', reason: 'the story is not open', next: 'later' };
  try {
    const outcome = await copy.write(by, payload.slice(), { source: 'connection', connection });
    if (outcome.is === 'refused') {
      return { is: 'refused', reason: outcome.reason, next: outcome.resend ? 'resend' : 'change' };
    }
    return { is: 'saved', at: outcome.at.toISOString(), version: outcome.version, whole };
  } catch (error) {
    if (error instanceof Refused) return { is: 'refused', reason: WHY[error.kind], next: 'later' };
    log.error({ err: error, storyId: copy.storyId }, 'An update was not saved.');
    return { is: 'refused', reason: 'the server cannot save just now', next: 'later' };
  }
}

function say(connection: Connection, said: Said): void {
  connection.sendStateless(JSON.stringify(said));
}

function markIn(payload: string): number | null {
  const asked = /^\{"mark":(\d{1,15})\}$/.exec(payload);
  return asked ? Number(asked[1]) : null;
}

function userOf(actor: Actor): Presence['user'] {
  return { id: actor.id ?? '', name: actor.name, looks: !can(actor, 'save') };
}

function speaks(url: string): boolean {
  const protocol = Number(new URL(url, 'http://nightdesk.internal').searchParams.get('protocol'));
  return protocol === PROTOCOL || protocol === PROTOCOL - 1;
}

/** Asks the database, and not notices, so that nothing can be missed. While it is away nobody can write anyway. */
async function endWhoMayNot(writers: Map<WebSocket, Writer>): Promise<void> {
  if (writers.size === 0) return;
  const roles = await rolesOfSessions([...new Set([...writers.values()].map(({ token }) => token))]).catch(() => null);
  if (!roles) return;
  for (const [ws, { token, actor }] of writers) {
    const role = roles.get(token);
    if (role === undefined) ws.close(ENDED.signedOut, 'Sign in again.');
    else if (role !== actor.role) ws.close(ENDED.roleChanged, 'Your role has changed.');
  }
}
