import type { Neighbours } from '#platform/notices.ts';

type Neighbour = Neighbours['others'][number];

/**
 * Every publication drops the front and an article, and both are wanted at that moment. Where there are three processes or
 * more, who makes the front makes nothing else, so that an article never waits behind it while another core is idle.
 */
const FRONT = '/';
const ENOUGH = 3;

/**
 * Which of the processes of a machine makes a page: each draws a number from the page's address, and the highest makes it
 * (rendezvous hashing; Thaler and Ravishankar 1998). All who know the same processes find the same one, and when one comes
 * or goes only its own pages change hands, and those of whoever makes the front then.
 * @returns null if it is our own
 */
export function makerOf(key: string, own: string, others: readonly Neighbour[]): Neighbour | null {
  if (others.length === 0) return null;
  const all = [{ id: own, other: null }, ...others.map((other) => ({ id: other.id, other }))];
  if (key === FRONT || all.length < ENOUGH) return highest(key, all).other;
  const busy = highest(FRONT, all);
  return highest(
    key,
    all.filter((each) => each !== busy),
  ).other;
}

function highest<Drawing extends { id: string }>(key: string, all: readonly Drawing[]): Drawing {
  return all.reduce((best, each) => (drawn(each.id, key) > drawn(best.id, key) ? each : best));
}

/** FNV-1a, with the last mixing of MurmurHash3: without it addresses that differ at their end draw numbers that are near. */
function drawn(id: string, key: string): number {
  let hash = 0x811c9dc5;
  for (const text of [id, key]) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
