import * as Y from 'yjs';
import { LINE_FIELDS } from './working-copy.ts';

/** From this clock on, until the client's next row, a Yjs client's characters are by this person. */
export type WriterRow = { client: number; fromClock: number; byName: string };

/** A stretch of so many UTF-16 units by the person at this place of `people`; -1 where nobody is known. */
export type AuthorRun = [person: number, length: number];

/** Who wrote which characters of a text. Runs of the body go over all its text in document order, blocks unseparated. */
export type Authors = {
  people: string[];
  fields: Record<(typeof LINE_FIELDS)[number], AuthorRun[]>;
  body: AuthorRun[];
};

/** Reads from the shared document itself who brought each character that stands in it. */
export function authorsOf(doc: Y.Doc, writers: WriterRow[]): Authors {
  const people: string[] = [];
  const byClient = Map.groupBy(
    writers.toSorted((a, b) => a.fromClock - b.fromClock),
    ({ client }) => client,
  );
  const personAt = (client: number, clock: number) => {
    const name = byClient.get(client)?.findLast(({ fromClock }) => fromClock <= clock)?.byName;
    if (name === undefined) return -1;
    if (!people.includes(name)) people.push(name);
    return people.indexOf(name);
  };
  const runsIn = (texts: Y.Text[]) => {
    const runs: AuthorRun[] = [];
    for (const item of texts.flatMap(itemsOf)) {
      for (const [client, clock, length] of piecesOf(item, byClient.get(item.id.client) ?? [])) {
        const person = personAt(client, clock);
        const last = runs.at(-1);
        if (last?.[0] === person) last[1] += length;
        else runs.push([person, length]);
      }
    }
    return runs;
  };
  const fields = Object.fromEntries(LINE_FIELDS.map((name) => [name, runsIn([doc.getText(name)])]));
  const body = runsIn(textsIn(doc.getXmlFragment('body')));
  return { people, fields: fields as Authors['fields'], body };
}

function itemsOf(text: Y.Text): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) items.push(item);
  }
  return items;
}

/** One item may hold what two people brought, where the same client came back under another name. */
function piecesOf({ id: { client, clock }, length }: Y.Item, rows: WriterRow[]): [number, number, number][] {
  const cuts = rows.map(({ fromClock }) => fromClock).filter((at) => at > clock && at < clock + length);
  const starts = [clock, ...cuts];
  return starts.map((from, at) => [client, from, (starts[at + 1] ?? clock + length) - from]);
}

function textsIn(parent: Y.XmlFragment): Y.Text[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlFragment ? textsIn(child) : [];
  });
}
