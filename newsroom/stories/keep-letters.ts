import * as Y from 'yjs';
import { behindPutBack, hasMoved, type InLine, itemAt, keepMoved, placeNow, type Run, topOf } from './moved-letters.ts';
import { isNew, traceLetters } from './trace-letters.ts';

/** Letters that somebody wrote into a line that another, who had not seen them, took out. */
type Lost = { id: Y.ID; text: string; origin: Y.ID | null; rightOrigin: Y.ID | null; line: Y.ID | null };
/** From this clock of the document's client on, letters are by the person who had written that one. */
export type PutBack = { clock: number; like: Y.ID };
/** The origin of what is added to the document when letters are put back. */
export const KEEPING = Symbol('keeping letters');
type Taken = { lost: Lost[]; hints: Map<string, Y.ID>; moved: Run[][] };

/**
 * Applies somebody's update to a document that has taken in every one before it, and puts back the letters that would end
 * with a line that one person took out or made anew while another wrote in it, in whatever order the two are heard. They
 * go to where the words around them went; if those are gone too, into a paragraph of their own at that place. What the
 * update's writer had seen and deleted stays deleted: an update names every letter that it deletes.
 */
export function applyKeeping(doc: Y.Doc, update: Uint8Array): PutBack[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const before = Y.decodeStateVector(Y.encodeStateVector(doc));
  const knew = (id: Y.ID) => Y.isDeleted(ds, id);
  const taken: Taken = { lost: [], hints: new Map(), moved: [] };
  const look = (change: Y.Transaction) => {
    taken.moved.push(...traceLetters(change, knew));
    noteEnded(change, knew, taken);
  };
  doc.on('afterTransaction', look);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('afterTransaction', look);
  }
  noteLate(doc, structs, { before, knew }, taken);
  // An update that is taken in a second time, after what came between, brings with it what was put back the first time.
  taken.lost = taken.lost.filter(({ id }) => !hasMoved(doc, id));
  if (taken.moved.length === 0 && taken.lost.length === 0) return [];
  return doc.transact(() => {
    keepMoved(doc, taken.moved);
    return putBack(doc, taken);
  }, KEEPING);
}

/** Changes a document that nobody else changes meanwhile, and notes where letters of its lines went for those who come later. */
export function changeTraced(doc: Y.Doc, change: (doc: Y.Doc) => void): void {
  const moved: Run[][] = [];
  const look = (made: Y.Transaction) => void moved.push(...traceLetters(made, () => true));
  doc.on('afterTransaction', look);
  try {
    change(doc);
  } finally {
    doc.off('afterTransaction', look);
  }
  if (moved.length > 0) doc.transact(() => keepMoved(doc, moved));
}

/** What had been written before the update came, and that its writer had not seen. */
function noteEnded(change: Y.Transaction, knew: (id: Y.ID) => boolean, { lost, hints }: Taken): void {
  Y.iterateDeletedStructs(change, change.deleteSet, (item: unknown) => {
    if (!(item instanceof Y.Item) || isNew(change, item.id)) return;
    const above = item.parent instanceof Y.AbstractType ? (item.parent._item?.id ?? null) : null;
    if (item.content instanceof Y.ContentType && !knew(item.id)) note(hints, item.id, item, above);
    if (item.content instanceof Y.ContentString) lost.push(...unseen(item, above, knew));
  });
}

/** What comes with the update into a line that is not there any more. */
function noteLate(
  doc: Y.Doc,
  structs: readonly unknown[],
  { before, knew }: { before: Map<number, number>; knew: (id: Y.ID) => boolean },
  { lost, hints }: Taken,
): void {
  const stands = (id: Y.ID) => !isGone(doc, id) || id.clock < (before.get(id.client) ?? 0) || knew(id);
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const above = struct.parent instanceof Y.ID ? struct.parent : null;
    if (struct.content instanceof Y.ContentType && !stands(struct.id)) note(hints, struct.id, struct, above);
    if (struct.content instanceof Y.ContentString) lost.push(...unseen(struct, above, stands));
  }
}

function isGone(doc: Y.Doc, id: Y.ID): boolean {
  return itemAt(doc, id)?.deleted ?? true;
}

function note(hints: Map<string, Y.ID>, id: Y.ID, { origin, rightOrigin }: Y.Item, above: Y.ID | null): void {
  const hint = origin ?? rightOrigin ?? above;
  if (hint) hints.set(keyOf(id), hint);
}

const keyOf = ({ client, clock }: Y.ID) => `${client}:${clock}`;

/** The stretches of an item's letters of which that is not so. */
function unseen(item: Y.Item, line: Y.ID | null, isSo: (id: Y.ID) => boolean): Lost[] {
  const stretches: Lost[] = [];
  let isOpen = false;
  const { str } = item.content as Y.ContentString;
  for (let nth = 0; nth < item.length; nth += 1) {
    const id = Y.createID(item.id.client, item.id.clock + nth);
    const last = stretches.at(-1);
    if (isSo(id)) isOpen = false;
    else if (isOpen && last) last.text += str[nth];
    else {
      const origin = nth > 0 ? Y.createID(id.client, id.clock - 1) : item.origin;
      stretches.push({ id, text: str[nth] ?? '', origin, rightOrigin: item.rightOrigin, line });
      isOpen = true;
    }
  }
  return stretches;
}

function putBack(doc: Y.Doc, { lost, hints }: Taken): PutBack[] {
  const back: PutBack[] = [];
  const waiting = lost.toSorted((a, b) => a.id.client - b.id.client || a.id.clock - b.id.clock);
  while (waiting.length > 0) {
    // Behind a letter that is to be put back itself: that one first.
    const ready = waiting.findIndex(({ origin }) => !origin || !waiting.some((other) => holds(other, origin)));
    const [letters] = waiting.splice(Math.max(0, ready), 1);
    if (letters) back.push(insert(doc, letters, hints));
  }
  return back;
}

function holds({ id, text }: Lost, { client, clock }: Y.ID): boolean {
  return client === id.client && clock >= id.clock && clock < id.clock + text.length;
}

function insert(doc: Y.Doc, letters: Lost, hints: Map<string, Y.ID>): PutBack {
  const at = placeOf(doc, letters, hints);
  const line = 'text' in at ? at : { text: paragraphAt(doc, at.after), behind: null };
  const first = insertBehind(doc, line, letters.text);
  const { id } = letters;
  const moved: Run[][] = [[[id.client, id.clock, letters.text.length, first.client, first.clock, 1]]];
  const last = first.clock + letters.text.length - 1;
  const atLast = (from: Y.ID): Run[] => [[from.client, from.clock, 1, first.client, last, 0]];
  if (!('text' in at)) {
    if (at.after?.deleted) moved.push(atLast(at.after.id));
    if (letters.line && isGone(doc, letters.line) && !placeNow(doc, letters.line)) moved.push(atLast(letters.line));
  }
  keepMoved(doc, moved);
  return { clock: first.clock, like: id };
}

/** Exactly behind that letter, even if it is deleted: by a number of letters the place among deleted ones is not to be had. */
function insertBehind(doc: Y.Doc, { text, behind }: InLine, letters: string): Y.ID {
  const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
  doc.transact((change) => {
    const left = behind && Y.getItemCleanEnd(change, doc.store, behind);
    const right = left ? left.right : text._start;
    const content = new Y.ContentString(letters);
    new Y.Item(id, left, left?.lastId ?? null, right, right?.id ?? null, text, null, content).integrate(change, 0);
  });
  return id;
}

type Spot = InLine | { after: Y.Item | null };

function placeOf(doc: Y.Doc, { origin, rightOrigin, line }: Lost, hints: Map<string, Y.ID>): Spot {
  const behind = (origin && placeNow(doc, origin, rightOrigin)) ?? (rightOrigin ? null : line && placeNow(doc, line));
  const before = rightOrigin && placeNow(doc, rightOrigin);
  // What was put back there before had been typed before, unless it is what the letters stood before.
  if (behind && 'text' in behind) {
    return behindPutBack(behind, { until: before && 'text' in before ? before.behind : null });
  }
  if (before && 'text' in before) return { text: before.text, behind: leftOf(doc, before.behind) };
  const known = behind ?? before;
  if (known) return known;
  const seen = new Set<string>();
  let id = line ?? origin ?? rightOrigin;
  while (id && !seen.has(keyOf(id))) {
    seen.add(keyOf(id));
    const place = placeNow(doc, id);
    if (place) return { after: 'after' in place ? place.after : topOf(place.text._item as Y.Item) };
    id = hints.get(keyOf(id)) ?? null;
  }
  return { after: null };
}

function leftOf(doc: Y.Doc, id: Y.ID | null): Y.ID | null {
  const item = id && itemAt(doc, id);
  if (!item) return null;
  return id.clock > item.id.clock ? Y.createID(id.client, id.clock - 1) : (item.left?.lastId ?? null);
}

/** Without a place it is the end of the text. */
function paragraphAt(doc: Y.Doc, after: Y.Item | null): Y.XmlText {
  const body = doc.getXmlFragment('body');
  let index = after ? Number(!after.deleted) * after.length : body.length;
  for (let left = after?.left; left; left = left.left) if (!left.deleted && left.countable) index += left.length;
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  body.insert(index, [paragraph]);
  return text;
}
