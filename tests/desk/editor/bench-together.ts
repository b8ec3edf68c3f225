import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { sharedText } from '#components/desk/editor/body/shared-text.ts';
import { bodyExtensions } from '#components/desk/editor/schema/body-schema.ts';
import { writeSharedBody } from '#newsroom/stories/shared-body.ts';

/**
 * Runs in the browser of in-browser.ts: some people's editors on one text. As at the server, what they write has one order for
 * all; how far each has heard it is a matter of chance.
 */
type Person = { doc: Y.Doc; editor: Editor; heard: number };
type Written = { by: Y.Doc; update: Uint8Array };

/** `type` writes a letter at somebody's caret; `hear` brings somebody the oldest so many changes of the others. */
export type Step =
  | { who: number; type: string }
  | { who: number; hear: number }
  /** Makes the block with the caret a subheading, or a paragraph again; or puts it behind the next. */
  | { who: number; block: 'turn' | 'move' };

/** Everybody's caret behind so many letters of a block, then the steps, then all hear all; what each has, block by block. */
function write(blocks: string[], caret: { block: number; letters: number }, steps: Step[], people: number): string[][] {
  const { all, written } = together(blocks, people);
  for (const { editor } of all) {
    const { doc, tr } = editor.state;
    let at = caret.letters + 1;
    for (let nth = 0; nth < caret.block; nth += 1) at += doc.child(nth).nodeSize;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at)));
  }
  for (const step of steps) {
    const person = all[step.who] as Person;
    if ('type' in step) person.editor.view.dispatch(person.editor.state.tr.insertText(step.type));
    else if ('hear' in step) hear(person, written, step.hear);
    else if (step.block === 'turn') turnBlock(person.editor);
    else moveBlock(person.editor);
  }
  // What somebody hears may make them write.
  while (all.some(({ heard }) => heard < written.length)) for (const person of all) hear(person, written, 1);
  const texts = all.map(({ editor }) => editor.state.doc.content.content.map(({ textContent }) => textContent));
  for (const { editor } of all) editor.destroy();
  return texts;
}

function turnBlock({ state, view }: Editor): void {
  const { $from } = state.selection;
  const { paragraph, subheading } = state.schema.nodes;
  const other = $from.parent.type === paragraph ? subheading : paragraph;
  view.dispatch(state.tr.setBlockType($from.pos, $from.pos, other!, { level: 2 }));
}

function moveBlock({ state, view }: Editor): void {
  const { $from } = state.selection;
  const at = $from.index(0);
  const block = state.doc.child(at);
  const next = at + 1 < state.doc.childCount ? state.doc.child(at + 1) : null;
  if (!next) return;
  const start = $from.before(1);
  const tr = state.tr.delete(start, start + block.nodeSize).insert(start + next.nodeSize, block);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start + next.nodeSize + 1 + $from.parentOffset)));
}

function together(blocks: string[], people: number): { all: Person[]; written: Written[] } {
  const first = new Y.Doc();
  const content = blocks.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }));
  writeSharedBody(first.getXmlFragment('body'), { content });
  const start = Y.encodeStateAsUpdate(first);
  const written: Written[] = [];
  const all = Array.from({ length: people }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, start);
    const shared = sharedText(doc.getXmlFragment('body'));
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && written.push({ by: doc, update }));
    return { doc, editor: new Editor({ extensions: [...bodyExtensions(), ...shared] }), heard: 0 };
  });
  return { all, written };
}

/** The next so many changes of others. */
function hear(person: Person, written: Written[], most: number): void {
  for (let left = most; left > 0 && person.heard < written.length; ) {
    const { by, update } = written[person.heard]!;
    person.heard += 1;
    if (by === person.doc) continue;
    Y.applyUpdate(person.doc, update, 'heard');
    left -= 1;
  }
}

const harness = { write };
export type Together = typeof harness;
Object.assign(window, { harness });
