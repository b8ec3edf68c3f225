import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';

/**
 * The body as it lives in the shared document: an element a node, a run of text with marks as its attributes (the
 * shape that the editor's binding reads and writes), to and from the JSON of body.ts.
 */
type NodeJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: NodeJson[];
  text?: string;
  marks?: MarkJson[];
};
type MarkJson = { type: string; attrs?: Record<string, unknown> };
type Delta = { insert: unknown; attributes?: Record<string, Record<string, unknown>> };

/** Containers that hold something or nothing at all: left empty by two people's deletions, they hold no word. */
const NEVER_EMPTY = new Set(
  'quote pullQuote list listItem factBox timeline timelineEntry questionAnswer table tableRow correctionNote'.split(
    ' ',
  ),
);
/** What is written in. Each has a text from the start, or two people who begin it would each bring their own. */
const LINES = new Set('paragraph subheading attribution boxTitle when question'.split(' '));
/** The binding appends a hash to the name of a mark that may stand on itself. */
const HASHED_MARK = /--[a-zA-Z0-9+/=]{8}$/;

/** What was read before, by the shared thing that it was read from. Whoever keeps it forgets what changes. */
export type KeptNodes = WeakMap<object, NodeJson>;

export function readSharedBody(fragment: Y.XmlFragment, kept?: KeptNodes): NodeJson {
  return keeping(kept, fragment, () => ({ type: 'doc', content: childrenOf(fragment, kept) }));
}

function keeping(kept: KeptNodes | undefined, from: object, read: () => NodeJson): NodeJson {
  const before = kept?.get(from);
  if (before) return before;
  const node = read();
  kept?.set(from, node);
  return node;
}

/** Makes the fragment equal to the body; blocks that are equal at both ends stay the same shared objects. */
export function writeSharedBody(fragment: Y.XmlFragment, body: { content: unknown[] }): void {
  const present = childrenOf(fragment, undefined, true);
  const wanted = body.content as NodeJson[];
  const same = (a: number, b: number) => equalityDeep(present[a], wanted[b]);
  let head = 0;
  while (head < Math.min(present.length, wanted.length) && same(head, head)) head += 1;
  let tail = 0;
  const most = Math.min(present.length, wanted.length) - head;
  while (tail < most && same(present.length - 1 - tail, wanted.length - 1 - tail)) tail += 1;
  fragment.delete(head, present.length - head - tail);
  fragment.insert(head, wanted.slice(head, wanted.length - tail).map(elementOf));
}

function childrenOf(parent: Y.XmlFragment, kept?: KeptNodes, keepEmpty = false): NodeJson[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return runsOf(child);
    const node = keeping(kept, child, () => nodeOf(child as Y.XmlElement, kept));
    return node.content?.length || keepEmpty || !NEVER_EMPTY.has(node.type) ? [node] : [];
  });
}

function nodeOf(element: Y.XmlElement, kept?: KeptNodes): NodeJson {
  const attrs = element.getAttributes() as Record<string, unknown>;
  const content = childrenOf(element, kept);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function runsOf(text: Y.XmlText): NodeJson[] {
  return (text.toDelta() as Delta[])
    .filter((run): run is Delta & { insert: string } => typeof run.insert === 'string' && run.insert !== '')
    .map(({ insert, attributes }) => {
      const marks = Object.entries(attributes ?? {}).map(([name, attrs]) =>
        markOf(name.replace(HASHED_MARK, ''), attrs),
      );
      return { type: 'text', text: insert, ...(marks.length > 0 && { marks }) };
    });
}

function markOf(type: string, attrs: Record<string, unknown>): MarkJson {
  return Object.keys(attrs).length > 0 ? { type, attrs } : { type };
}

function elementOf(node: NodeJson): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value as string);
  const content = runsAndElements(node.content ?? []);
  element.insert(0, content.length === 0 && LINES.has(node.type) ? [new Y.XmlText()] : content);
  return element;
}

function runsAndElements(content: NodeJson[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: Delta[] = [];
  const closeRun = () => {
    if (runs.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(runs);
    children.push(text);
    runs = [];
  };
  for (const node of content) {
    if (node.type === 'text') {
      const attributes = Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
      runs.push({ insert: node.text ?? '', attributes });
    } else {
      closeRun();
      children.push(elementOf(node));
    }
  }
  closeRun();
  return children;
}
