import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { writtenTogether } from '#components/desk/editor/body/written-together.ts';
import { bodyExtensions } from '#components/desk/editor/schema/body-schema.ts';
import { writeSharedBody } from '#newsroom/stories/shared-body.ts';

/** Runs in the browser of in-browser.ts: some people's editors on one text, with letters between them that wait to be given. */
type Person = { doc: Y.Doc; editor: Editor; arriving: Uint8Array[] };

/** `type` writes a letter at somebody's caret; `hear` brings somebody the oldest so many changes of the others. */
export type Step = { who: number; type: string } | { who: number; hear: number };

/** Everybody's caret behind so many letters of a block, then the steps, then all hear all; what each has, block by block. */
function write(blocks: string[], caret: { block: number; letters: number }, steps: Step[], people: number): string[][] {
  const all = together(blocks, people);
  for (const { editor } of all) {
    const { doc, tr } = editor.state;
    let at = caret.letters + 1;
    for (let nth = 0; nth < caret.block; nth += 1) at += doc.child(nth).nodeSize;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at)));
  }
  for (const step of steps) {
    const person = all[step.who] as Person;
    if ('type' in step) person.editor.view.dispatch(person.editor.state.tr.insertText(step.type));
    else hear(person, step.hear);
  }
  for (const person of all) hear(person, person.arriving.length);
  const texts = all.map(({ editor }) => editor.state.doc.content.content.map(({ textContent }) => textContent));
  for (const { editor } of all) editor.destroy();
  return texts;
}

function together(blocks: string[], people: number): Person[] {
  const first = new Y.Doc();
  const content = blocks.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }));
  writeSharedBody(first.getXmlFragment('body'), { content });
  const start = Y.encodeStateAsUpdate(first);
  const all = Array.from({ length: people }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, start);
    const shared = writtenTogether(doc.getXmlFragment('body'));
    return {
      doc,
      editor: new Editor({ extensions: [...bodyExtensions(), ...shared] }),
      arriving: [],
    };
  }) as Person[];
  for (const { doc } of all) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'heard') return;
      for (const other of all) if (other.doc !== doc) other.arriving.push(update);
    });
  }
  return all;
}

function hear({ doc, arriving }: Person, most: number): void {
  for (const update of arriving.splice(0, most)) Y.applyUpdate(doc, update, 'heard');
}

const harness = { write };
export type Together = typeof harness;
Object.assign(window, { harness });
