import * as Y from 'yjs';
import { type Run, topOf } from './moved-letters.ts';

/** Lines that came in one change, with their letters, for old letters to be found again in. */
type Fresh = { text: Y.XmlText; letters: Letters; used: number };
type Letters = { said: string; ids: Y.ID[] };
type Taken = { item: Y.Item; text: Y.XmlText; letters: Letters };

/** Fewer letters than these say too little to know a line by. */
const ENOUGH = 4;

/**
 * For every line that a change has taken out: where its letters are now. `knew` tells of a letter whether the one who made
 * the change had seen it. To be asked while the change ends, because the document then lets go of what is deleted.
 */
export function traceLetters(change: Y.Transaction, knew: (id: Y.ID) => boolean): Run[][] {
  const taken: Taken[] = [];
  const blocks: Y.Item[] = [];
  Y.iterateDeletedStructs(change, change.deleteSet, (item: unknown) => {
    if (!(item instanceof Y.Item && item.content instanceof Y.ContentType)) return;
    if (isNew(change, item.id) || !knew(item.id)) return;
    const { type } = item.content;
    if (type instanceof Y.XmlText) taken.push({ item, text: type, letters: seenIn(change, type, knew) });
    else if (type instanceof Y.XmlElement) blocks.push(item);
  });
  if (taken.length === 0 && blocks.length === 0) return [];
  const fresh = freshLines(change);
  const wentTo = new Map<Y.Item, Y.ID>();
  const lines = taken.map((line) => {
    const runs = runsOf(line, change, fresh);
    const [[, , , client, clock] = [0, 0, 0, line.item.id.client, line.item.id.clock]] = runs;
    for (let up = above(line.item); up; up = above(up)) wentTo.set(up, Y.createID(client, clock));
    return runs;
  });
  const rest = blocks.flatMap((block): Run[][] => {
    const to = wentTo.get(block) ?? topOf(block).id;
    return Y.compareIDs(to, block.id) ? [] : [[[block.id.client, block.id.clock, 1, to.client, to.clock, 0]]];
  });
  return [...lines, ...rest];
}

function above(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}

export function isNew(change: Y.Transaction, { client, clock }: Y.ID): boolean {
  return clock >= (change.beforeState.get(client) ?? 0);
}

/** What of a line the one who took it out had before their eyes. */
function seenIn(change: Y.Transaction, text: Y.XmlText, knew: (id: Y.ID) => boolean): Letters {
  return lettersOf(text, (item, id) => item.deleted && Y.isDeleted(change.deleteSet, id) && knew(id));
}

function lettersOf(text: Y.XmlText, counts: (item: Y.Item, id: Y.ID) => boolean): Letters {
  const ids: Y.ID[] = [];
  let said = '';
  for (let item = text._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue;
    for (let nth = 0; nth < item.length; nth += 1) {
      const id = Y.createID(item.id.client, item.id.clock + nth);
      if (!counts(item, id)) continue;
      ids.push(id);
      said += item.content.str[nth];
    }
  }
  return { said, ids };
}

function freshLines(change: Y.Transaction): Fresh[] {
  const texts = new Set<Y.XmlText>();
  for (const [client, until] of change.afterState) {
    const from = change.beforeState.get(client) ?? 0;
    const structs = change.doc.store.clients.get(client) ?? [];
    if (until === from || structs.length === 0) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const item: unknown = structs[at];
      if (!(item instanceof Y.Item) || item.deleted) continue;
      if (item.content instanceof Y.ContentString && item.parent instanceof Y.XmlText) texts.add(item.parent);
      if (item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText) texts.add(item.content.type);
    }
  }
  const isFresh = (item: Y.Item, id: Y.ID) => !item.deleted && isNew(change, id);
  return [...texts].map((text) => ({ text, letters: lettersOf(text, isFresh), used: 0 }));
}

function runsOf({ item, text, letters }: Taken, change: Y.Transaction, fresh: Fresh[]): Run[] {
  const runs: Run[] = [];
  const add = (id: Y.ID, length: number, to: Y.ID, step: 0 | 1) => {
    const last = runs.at(-1);
    const follows = last && last[0] === id.client && last[1] + last[2] === id.clock && last[5] === step;
    const reaches = last && last[3] === to.client && last[4] + step * last[2] === to.clock;
    if (last && follows && reaches) last[2] += length;
    else runs.push([id.client, id.clock, length, to.client, to.clock, step]);
  };
  const found = findLine(letters.said, fresh) ?? (letters.said ? null : emptyLine(item, change, fresh));
  const home = found ? startOf(found) : topOf(item).id;
  add(item.id, 1, home, 0);
  let behind = home;
  let seen = 0;
  for (let part = text._start; part; part = part.right) {
    for (let nth = 0; nth < part.length; nth += 1) {
      const id = Y.createID(part.id.client, part.id.clock + nth);
      const isSeen = letters.ids[seen] && Y.compareIDs(letters.ids[seen] as Y.ID, id);
      const to = isSeen ? found?.at(seen) : undefined;
      if (isSeen) seen += 1;
      // What the other had not seen is put back elsewhere; what was deleted before stands behind its neighbour.
      if (to) behind = to;
      if (isSeen || !Y.isDeleted(change.deleteSet, id)) add(id, 1, behind, to ? 1 : 0);
    }
  }
  return runs;
}

type Found = { line: Fresh; at: (nth: number) => Y.ID | undefined };

/** Where joined lines meet it is behind the words before; else the line itself. */
function startOf({ line, at }: Found): Y.ID {
  const first = at(0);
  const before = first && letterBefore(line.text, first);
  return before ?? (line.text._item as Y.Item).id;
}

function letterBefore(text: Y.XmlText, { client, clock }: Y.ID): Y.ID | null {
  for (let item = text._start; item; item = item.right) {
    if (item.id.client !== client || clock < item.id.clock || clock > item.lastId.clock) continue;
    return clock > item.id.clock ? Y.createID(client, clock - 1) : (item.left?.lastId ?? null);
  }
  return null;
}

/** The same words in what is new; if none says the same, the line that begins and ends most like it. */
function findLine(said: string, fresh: Fresh[]): Found | null {
  if (!said) return null;
  const same = fresh.find(({ letters, used }) => used === 0 && letters.said === said);
  const holding = same ?? (said.length < ENOUGH ? undefined : fresh.find((line) => startIn(line, said) >= 0));
  if (holding) {
    const start = startIn(holding, said);
    holding.used = start + said.length;
    return { line: holding, at: (nth) => holding.letters.ids[start + nth] };
  }
  const [best] = fresh.map((line) => ({ line, ...ends(said, line) })).toSorted((a, b) => b.both - a.both);
  if (!best || best.both < Math.max(ENOUGH, said.length / 2)) return null;
  const { line, head, tail } = best;
  const shift = line.letters.said.length - said.length;
  const at = (nth: number) =>
    nth < head ? line.letters.ids[nth] : nth >= said.length - tail ? line.letters.ids[nth + shift] : undefined;
  return { line, at };
}

const startIn = ({ letters, used }: Fresh, said: string) => letters.said.indexOf(said, used);

function ends(said: string, { letters }: Fresh) {
  const most = Math.min(said.length, letters.said.length);
  let head = 0;
  while (head < most && said[head] === letters.said[head]) head += 1;
  let tail = 0;
  while (tail < most - head && said.at(-1 - tail) === letters.said.at(-1 - tail)) tail += 1;
  return { head, tail, both: head + tail };
}

/** An empty line has no words to be known by: it is the empty one that came to its place, or came at all. */
function emptyLine(item: Y.Item, change: Y.Transaction, fresh: Fresh[]): Found | null {
  const block = above(item);
  const isBeside = ({ text }: Fresh) => text._item && [before(block), after(block)].includes(above(text._item));
  const empty = fresh.filter(
    ({ text, letters, used }) => !letters.said && used === 0 && text._item && isNew(change, text._item.id),
  );
  const line = empty.find(isBeside) ?? empty[0];
  if (!line) return null;
  line.used = 1;
  return { line, at: () => undefined };
}

function before(block: Y.Item | null): Y.Item | null {
  let beside = block?.left ?? null;
  while (beside?.deleted) beside = beside.left;
  return beside;
}

function after(block: Y.Item | null): Y.Item | null {
  let beside = block?.right ?? null;
  while (beside?.deleted) beside = beside.right;
  return beside;
}
