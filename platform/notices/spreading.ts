import { setTimeout as pause } from 'node:timers/promises';
import { log } from '../log.ts';
import type { Ask } from './change-log.ts';
import { MOST_HANDED_ON, writeHanded, writeUnnumbered } from './handed.ts';
import type { Present } from './neighbours.ts';
import type { Change, Unnumbered } from './notice.ts';
import { isProved, type Key, PROOF_HEADER, proofOf } from './proof.ts';

/** What a transaction wrote into the log of changes, and whether it took something away from readers. */
export type Told = { changes: Unnumbered[]; ends: boolean };
type Instance = { id: string; address: string; machine: string; number: number; silentForMs: number };
type Teller = {
  id: string;
  machine: string;
  ask: Ask;
  key: Key;
  /** The others, as far as they were there when the line was lost. */
  present: () => Present[];
};

/** So long notices are given to arrive by themselves. */
const BY_ITSELF_MS = 40;
const LONGEST_MS = 2_000;
const ANSWER_WITHIN_MS = 400;
const LOOPBACK = /^(?:127\.|localhost:|\[::1\])/;
const BEHIND = `
  SELECT id, address, machine, number::float8 AS number, (extract(epoch FROM clock_timestamp() - seen_at) * 1000)::float8 AS "silentForMs"
  FROM jobs.instance
  WHERE id <> $2 AND shows_until > clock_timestamp() AND number < (SELECT max(number) FROM jobs.change WHERE id = ANY($1::uuid[]))`;
const MISSED = `
  SELECT number::float8 AS number, id, event, tags, ends, turning
  FROM jobs.change WHERE number > $1 ORDER BY number LIMIT ${MOST_HANDED_ON + 1}`;

/**
 * Sees to it that every instance that may show pages has followed what was told: those that do not hear it by themselves
 * get it handed over HTTP. Gives those that could be reached in neither way within two seconds.
 * @throws if our own line was lost all that time, so that nobody knows who they are
 */
export async function spread(told: Told, by: Teller): Promise<Instance[]> {
  // What was only added is not waited for, and will mostly have arrived by itself.
  if (!told.ends) await pause(BY_ITSELF_MS);
  const began = performance.now();
  const reached = new Set<string>();
  let isToldWithoutLog = false;
  for (let wait = 4; ; wait = Math.min(wait * 2, 100)) {
    const passed = performance.now() - began;
    const behind = await whoIsBehind(told, by, passed < LONGEST_MS);
    if (!behind && told.ends && !isToldWithoutLog) {
      isToldWithoutLog = true;
      await Promise.all(by.present().map((instance) => handWithoutLog(instance, told, by)));
    }
    const left = behind?.filter(({ id }) => !reached.has(id));
    if (left?.length === 0 || (left && passed >= LONGEST_MS)) return left;
    if (left && passed >= BY_ITSELF_MS) {
      const handed = await Promise.all(left.map((instance) => handOn(instance, by)));
      for (const id of handed) if (id) reached.add(id);
    }
    await pause(wait);
  }
}

/** Null if our own line is lost just now, and there is time to wait for it. */
async function whoIsBehind({ changes }: Told, { id, ask }: Teller, mayWait: boolean): Promise<Instance[] | null> {
  try {
    return await ask<Instance>(BEHIND, [changes.map((change) => change.id), id]);
  } catch (error) {
    if (!mayWait) throw error;
    return null;
  }
}

/** Gives the instance's id if it has heard, or is no more. */
async function handOn(
  { id, address, machine, number }: Instance,
  { ask, key, ...own }: Teller,
): Promise<string | null> {
  const isHere = machine === own.machine;
  if (!isHere && LOOPBACK.test(address)) return null;
  try {
    const body = writeHanded(await ask<Change>(MISSED, [number]), number);
    return (await say(address, body, key)) ? id : null;
  } catch (error) {
    // This machine answers, and nobody listens there any more: the process has ended, and shows nothing.
    if (isHere && isRefused(error)) return await forget(id, ask);
    log.debug({ err: error, address }, 'A change could not be handed on.');
    return null;
  }
}

/**
 * The database went away right behind the commit: the others show the last good copies now, and nobody can tell them by the log
 * what they may not show any more.
 */
async function handWithoutLog(
  { address, machine }: Present,
  { changes }: Told,
  { key, ...own }: Teller,
): Promise<void> {
  if (machine !== own.machine && LOOPBACK.test(address)) return;
  try {
    await say(address, writeUnnumbered(changes), key);
  } catch (error) {
    log.debug({ err: error, address }, 'A change could not be handed on without the log.');
  }
}

/** @returns whether it has heard */
async function say(address: string, body: string, key: Key): Promise<boolean> {
  const heard = await fetch(`http://${address}/`, {
    method: 'POST',
    body,
    headers: { [PROOF_HEADER]: proofOf(key, 'said', body) },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return isProved(key, 'heard', body, heard.headers.get(PROOF_HEADER));
}

async function forget(id: string, ask: Ask): Promise<string> {
  await ask('DELETE FROM jobs.instance WHERE id = $1::uuid', [id]);
  return id;
}

function isRefused(error: unknown): boolean {
  return error instanceof TypeError && (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED';
}
