import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { log } from '#platform/log.ts';
import type { Fault, Inspect, Inspected, Order, Print, Reply } from './order.ts';

/** The file itself is why nothing was made of it. */
export class Undeveloped extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** So many wait already that one more would wait too long. */
export class DarkroomFull extends Error {}

const MOST_WAITING = 100;
/** Longer than libvips gives itself, for what does not listen to it. */
const MOST_MS = 60_000;
/** After so much rest its memory is given back. */
const REST_MS = 60_000;

// Next's bundle has no folder of its own; it always runs in the house.
const HOUSE = import.meta.dirname ? resolve(import.meta.dirname, '../../..') : process.cwd();

type Room = { child: ChildProcess | null; waiting: number; line: Promise<unknown>; rest?: NodeJS.Timeout };
const KEY = Symbol.for('nightdesk.darkroom');
const shared = globalThis as typeof globalThis & { [KEY]?: Room };
/** One for the process, though Next bundles its own copy of this module. */
const room = (): Room => {
  shared[KEY] ??= { child: null, waiting: 0, line: Promise.resolve() };
  return shared[KEY];
};

/** @throws Undeveloped if it is the file's fault, DarkroomFull if too many wait */
export function develop(order: Inspect): Promise<Inspected>;
export function develop(order: Print): Promise<Uint8Array>;
export async function develop(order: Order): Promise<Inspected | Uint8Array> {
  const here = room();
  if (here.waiting >= MOST_WAITING) throw new DarkroomFull('too many pictures are waiting');
  here.waiting += 1;
  const reply = here.line.then(() => replyTo(here, order));
  here.line = reply.catch(() => undefined);
  try {
    const said = await reply;
    if ('fault' in said) throw new Undeveloped(said.fault, said.detail);
    return said.made;
  } finally {
    here.waiting -= 1;
  }
}

/** Who sees pictures that nobody can open: the number of the process that opens them, while there is one. */
export function darkroomProcess(): number | undefined {
  return room().child?.pid;
}

async function replyTo(here: Room, order: Order): Promise<Reply> {
  clearTimeout(here.rest);
  here.child ??= begin(here);
  const { child } = here;
  hold(child);
  try {
    return await ask(child, order);
  } finally {
    letGo(child);
    here.rest = setTimeout(() => child.connected && child.disconnect(), REST_MS);
    here.rest.unref();
  }
}

// Taken at run time: Next would look for what is forked among what it bundles, and not find a process of its own.
const { fork } = process.getBuiltinModule('node:child_process');

/** It is given nothing that this process knows: no password of a database, no token. */
function begin(here: Room): ChildProcess {
  const child = fork(resolve(HOUSE, 'newsroom/media/darkroom/worker.ts'), {
    cwd: HOUSE,
    env: {
      NODE_ENV: process.env.NODE_ENV,
      PATH: process.env.PATH,
      MALLOC_ARENA_MAX: '2',
      UV_THREADPOOL_SIZE: '2',
      VIPS_WARNING: '0',
    },
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = () => {
    if (here.child === child) here.child = null;
  };
  child.on('exit', gone).on('disconnect', gone).on('error', gone);
  return child;
}

/** If a signal ended it, the file did that; if it ended by itself or cannot be asked, it is our fault, and thrown. */
function ask(child: ChildProcess, order: Order): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let late = false;
    const end = () => {
      clearTimeout(timer);
      child.off('message', answer).off('exit', lost).off('error', fail);
    };
    const answer = (reply: Reply) => {
      end();
      resolve(reply);
    };
    const fail = (error: Error) => {
      end();
      reject(error);
    };
    const lost = (code: number | null, signal: string | null) => {
      if (!signal) return fail(new Error(`The darkroom ended with ${code}.`));
      log.error({ signal, late, path: order.path }, 'A picture ended the process that was to open it.');
      answer({ fault: late ? 'too-slow' : 'broken', detail: `ended by ${signal}` });
    };
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, MOST_MS);
    child.on('message', answer).on('exit', lost).on('error', fail);
    child.send({ order });
  });
}

/** A process that only rests must not keep this one alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}
