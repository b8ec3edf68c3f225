import { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { writtenTogether } from '#components/desk/editor/body/written-together.ts';
import { bodyExtensions } from '#components/desk/editor/schema/body-schema.ts';
import { applyKeeping } from '#newsroom/stories/keep-letters.ts';
import { keeperOf, typist } from '#newsroom/stories/moved-letters.ts';
import { writeSharedBody } from '#newsroom/stories/shared-body.ts';

/**
 * Runs in the browser of in-browser.ts: some people's editors on one text, and the server's document between them. What
 * somebody writes waits to be told to the server, and what the server has waits to be heard by each.
 */
type Person = { doc: Y.Doc; editor: Editor; leaving: Uint8Array[]; arriving: Uint8Array[] };
type Server = { doc: Y.Doc; people: Person[] };

/** What somebody makes of the block in which their caret stands. */
export type Making = 'subheading' | 'paragraph' | 'up' | 'down' | 'out' | 'joined' | 'undo';

/** `type` writes a letter at somebody's caret; `tell` and `hear` carry the oldest so many changes to and from the server. */
export type Step =
  | { who: number; type: string }
  | { who: number; make: Making }
  | { who: number; tell: number }
  | { who: number; hear: number };

/** What each has in the end, block by block, and the text of the blocks that were taken out, as who did it saw them. */
type Written = { texts: string[][]; takenOut: string };

/** Everybody's caret behind so many letters of a block, then the steps, then all is told and heard. */
function write(blocks: string[], caret: { block: number; letters: number }, steps: Step[], people: number): Written {
  const server = together(blocks, people);
  for (const { editor } of server.people) {
    const { doc, tr } = editor.state;
    let at = caret.letters + 1;
    for (let nth = 0; nth < caret.block; nth += 1) at += doc.child(nth).nodeSize;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, at)));
  }
  let takenOut = '';
  const tellsLater = steps.some((step) => 'tell' in step);
  for (const step of steps) {
    const person = server.people[step.who] as Person;
    if ('type' in step) person.editor.view.dispatch(person.editor.state.tr.insertText(step.type));
    else if ('make' in step) takenOut += make(person.editor, step.make);
    else if ('tell' in step) tell(server, person, step.tell);
    else hear(person, step.hear);
    if (!tellsLater) tell(server, person, person.leaving.length);
  }
  for (const person of server.people) tell(server, person, person.leaving.length);
  for (const person of server.people) hear(person, person.arriving.length);
  const texts = server.people.map(({ editor }) =>
    editor.state.doc.content.content.map(({ textContent }) => textContent),
  );
  for (const { editor } of server.people) editor.destroy();
  return { texts, takenOut };
}

function make(editor: Editor, making: Making): string {
  const { doc, selection, tr } = editor.state;
  const { $from } = selection;
  const [start, end] = [$from.before(1), $from.after(1)];
  const index = $from.index(0);
  if (making === 'subheading') editor.commands.setNode('subheading');
  else if (making === 'paragraph') editor.commands.setNode('paragraph');
  else if (making === 'undo') editor.commands.undo();
  else if (making === 'joined' && index > 0) editor.view.dispatch(tr.join(start));
  else if (making === 'out' && doc.childCount > 1) {
    editor.view.dispatch(tr.delete(start, end));
    return doc.child(index).textContent;
  } else if (making === 'up' && index > 0) {
    const above = doc.child(index - 1);
    editor.view.dispatch(tr.delete(start - above.nodeSize, start).insert(end - above.nodeSize, above));
  } else if (making === 'down' && index + 1 < doc.childCount) {
    const below = doc.child(index + 1);
    editor.view.dispatch(tr.delete(end, end + below.nodeSize).insert(start, below));
  }
  return '';
}

function together(blocks: string[], people: number): Server {
  const first = new Y.Doc();
  const content = blocks.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) }));
  writeSharedBody(first.getXmlFragment('body'), { content });
  const start = Y.encodeStateAsUpdate(first);
  const doc = new Y.Doc();
  doc.clientID = keeperOf(doc);
  Y.applyUpdate(doc, start);
  return { doc, people: Array.from({ length: people }, () => personOn(start)) };
}

function personOn(start: Uint8Array): Person {
  const doc = new Y.Doc();
  doc.clientID = typist();
  Y.applyUpdate(doc, start);
  const shared = writtenTogether(doc.getXmlFragment('body'));
  const editor = new Editor({ extensions: [...bodyExtensions(), ...shared] });
  const leaving: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'heard' && leaving.push(update));
  return { doc, editor, leaving, arriving: [] };
}

/** As the server takes an update in: with what it puts back as one. */
function tell({ doc, people }: Server, person: Person, most: number): void {
  for (const update of person.leaving.splice(0, most)) {
    const made = [update];
    const note = (more: Uint8Array) => made.push(more);
    doc.on('update', note);
    applyKeeping(doc, update);
    doc.off('update', note);
    for (const { arriving } of people) arriving.push(Y.mergeUpdates(made));
  }
}

function hear({ doc, arriving }: Person, most: number): void {
  for (const update of arriving.splice(0, most)) Y.applyUpdate(doc, update, 'heard');
}

const harness = { write };
export type Together = typeof harness;
Object.assign(window, { harness });
