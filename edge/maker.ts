import type { Neighbours } from '#platform/notices.ts';

type Neighbour = Neighbours['others'][number];

/**
 * Which of the processes of a machine makes a page: each draws a number from the page's address, and the highest makes it
 * (rendezvous hashing; Thaler and Ravishankar 1998). All who know the same processes find the same one, and when one comes
 * or goes only its own pages change hands.
 * @returns null if it is our own
 */
export function makerOf(key: string, own: string, others: readonly Neighbour[]): Neighbour | null {
  let maker: Neighbour | null = null;
  let most = others.length === 0 ? 0 : drawn(own, key);
  for (const other of others) {
    const mine = drawn(other.id, key);
    if (mine <= most) continue;
    most = mine;
    maker = other;
  }
  return maker;
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
