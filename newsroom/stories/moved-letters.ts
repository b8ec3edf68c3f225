import * as Y from 'yjs';

/**
 * Where letters of the body went whose block somebody turned into another kind, moved, joined or took out. The shared
 * document knows no such thing: the block is a new one with new letters, and what another person was writing into the old
 * one would end with it. Kept in the document itself, so that whoever comes back after hours is led on as well.
 */
export const MOVED = 'moved';

/**
 * Yjs clients below this number put letters back, those from it on type. Of what two write at one place at once the lower
 * client's comes first: what had been on its way comes before what was typed since.
 */
const FIRST_TYPIST = 2 ** 22;

/** The number of a Yjs client for somebody who types. */
export const typist = () => FIRST_TYPIST + Math.floor(Math.random() * (2 ** 32 - FIRST_TYPIST));

/** So many letters from this one on went there: letter by letter (step 1), or all behind one (step 0). */
export type Run = [client: number, clock: number, length: number, toClient: number, toClock: number, step: 0 | 1];

/** Behind a letter of a line, or null at its start. The letter may be deleted; its place is still known. */
export type InLine = { text: Y.XmlText; behind: Y.ID | null };
/** Where the block is gone, after what stood at its place. */
export type Place = InLine | { after: Y.Item };

const MOST_STEPS = 1_000;

/** Notes where letters went: a list of runs for every line, or letters, that are gone; by the first of what is gone. */
export function keepMoved(doc: Y.Doc, moved: Run[][]): void {
  const map = doc.getMap<Run[]>(MOVED);
  for (const runs of moved) if (runs[0]) map.set(`${runs[0][0]}:${runs[0][1]}`, runs);
}

/** Where one stands now who stood behind this letter (and before that one), in this line, or at this block. Null if nobody knows. */
export function placeNow(doc: Y.Doc, from: Y.ID, until: Y.ID | null = null): Place | null {
  let id: Y.ID | null = from;
  let last: Y.Item | null = null;
  for (let step = 0; id && step < MOST_STEPS; step += 1) {
    const item = itemAt(doc, id);
    if (item && isAlive(item.parent)) {
      if (item.parent instanceof Y.XmlText) return { text: item.parent, behind: id };
      const type = !item.deleted && item.content instanceof Y.ContentType ? item.content.type : null;
      if (type instanceof Y.XmlText) return { text: type, behind: null };
      last = item;
    }
    id = next(doc, id, until);
  }
  return last && { after: topOf(last) };
}

/** Whether it is known where that letter, line or block went. */
export function hasMoved(doc: Y.Doc, id: Y.ID): boolean {
  return next(doc, id, null) !== null;
}

function next(doc: Y.Doc, id: Y.ID, until: Y.ID | null): Y.ID | null {
  for (const kept of doc.getMap(MOVED).values()) {
    const runs = Array.isArray(kept) ? kept.filter(isRun) : [];
    const nth = runs.findIndex((run) => holds(run, id));
    let run = runs[nth];
    if (!run) continue;
    let at = id.clock;
    // Behind what had been put back there: it had been typed before, unless it is what comes after.
    for (let more = nth + 1; at === run[1] + run[2] - 1; more += 1) {
      const putBack = runs[more];
      if (!putBack || putBack[0] >= FIRST_TYPIST || putBack[5] === 0 || holds(putBack, until)) break;
      run = putBack;
      at = run[1] + run[2] - 1;
    }
    const [, first, , toClient, toClock, step] = run;
    return Y.createID(toClient, toClock + step * (at - first));
  }
  return null;
}

/** Any writer's browser may write there; what is no run leads nowhere. */
function isRun(kept: unknown): kept is Run {
  return Array.isArray(kept) && kept.length === 6 && kept.every((part) => Number.isSafeInteger(part) && part >= 0);
}

function holds([client, clock, length]: Run, id: Y.ID | null): boolean {
  return id?.client === client && id.clock >= clock && id.clock < clock + length;
}

/** Null where the document has let go of what was there, or has never had it. */
export function itemAt(doc: Y.Doc, id: Y.ID): Y.Item | null {
  if (id.clock >= Y.getState(doc.store, id.client)) return null;
  const item: unknown = Y.getItem(doc.store, id);
  return item instanceof Y.Item ? item : null;
}

function isAlive(type: Y.Item['parent']): boolean {
  for (let at = type; at; at = at._item.parent) {
    if (!(at instanceof Y.AbstractType)) return false;
    if (!at._item) return true;
    if (at._item.deleted) return false;
  }
  return false;
}

/** The block of the body that it stands in, or is. */
export function topOf(item: Y.Item): Y.Item {
  let top = item;
  for (let parent = top.parent; parent instanceof Y.AbstractType && parent._item; parent = top.parent)
    top = parent._item;
  return top;
}

/** So many letters of its line stand before that place. */
export function indexOf({ text, behind }: InLine): number {
  let index = 0;
  for (let item = behind ? text._start : null; item && behind; item = item.right) {
    const last = item.id.client === behind.client && item.lastId.clock >= behind.clock && item.id.clock <= behind.clock;
    if (!item.deleted && item.countable) index += last ? behind.clock - item.id.clock + 1 : item.length;
    if (last) break;
  }
  return index;
}

/** A client for a document in which letters are put back. */
export function keeperOf(doc: Y.Doc): number {
  let client = 0;
  while (client === 0 || doc.store.clients.has(client)) client = Math.floor(Math.random() * FIRST_TYPIST);
  return client;
}

/** Behind the letters that were put back at that place, up to one of them if it is named. */
export function behindPutBack(
  { text, behind }: InLine,
  { counts = () => true, until = null }: { counts?: (id: Y.ID) => boolean; until?: Y.ID | null },
): InLine {
  const item = behind && text.doc ? itemAt(text.doc, behind) : null;
  // In the midst of an item there is nothing between its letters.
  if (behind && (!item || Y.compareIDs(item.lastId, behind) === false)) return { text, behind };
  let last = behind;
  for (let next = item ? item.right : text._start; next; next = next.right) {
    if (next.id.client >= FIRST_TYPIST || !counts(next.id) || (until && Y.compareIDs(next.id, until))) break;
    last = next.lastId;
  }
  return { text, behind: last };
}
