import { type Editor, Extension, type Range } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { ReactRenderer } from '@tiptap/react';
import { Suggestion } from '@tiptap/suggestion';
import type { Words } from '#components/desk/words/words.ts';
import type { Asked, BodyKeysOptions } from '../keys/body-keys.ts';
import { putBlock } from '../keys/put-block.ts';
import { putSnippet } from '../snippets/put-snippet.ts';
import type { Shelf } from '../snippets/shelf.ts';
import type { Offered } from './blocks.ts';
import { newBlock } from './new-block.ts';
import { SlashMenu, type SlashMenuHandle } from './SlashMenu.island.tsx';
import { staysOpen } from './stays-open.ts';

const ASKED = new Set<string>(['embed', 'map', 'relatedStory']);

type Options = BodyKeysOptions & { shelf: Shelf; language: () => string; said: Words };

/** `/` at the beginning of a line opens the list of blocks and snippets below it; typing filters, Enter inserts, Escape leaves what was typed as text. */
export function slashMenu({ ask, shelf, language, said }: Options) {
  return Extension.create({
    name: 'slashMenu',
    // Before the body's keys: while the menu stands open, Escape and the arrows are its own.
    priority: 950,
    addProseMirrorPlugins() {
      return [
        Suggestion<Offered, Offered>({
          editor: this.editor,
          char: '/',
          startOfLine: true,
          decorationClass: 'slash-typed',
          container: '#work',
          allow: ({ state, range }) => {
            const $from = state.doc.resolve(range.from);
            return $from.depth === 1 && $from.parent.type.name === 'paragraph';
          },
          command: ({ editor, range, props }) => {
            const { snippet } = props;
            if (snippet) putSnippet(editor.view, range, { snippet, language: language() });
            else insert(editor, range, props, ask);
          },
          render: () => drawMenu(shelf, language, said),
        }),
        staysOpen(),
      ];
    },
  });
}

function insert(editor: Editor, range: Range, { name }: Offered, ask: (what: Asked) => void): void {
  const block = newBlock(name);
  if (!block) {
    editor.chain().focus().deleteRange(range).run();
    if (ASKED.has(name)) ask(name as Asked);
    return;
  }
  editor.chain().deleteRange(range).focus().run();
  const { $from } = editor.state.selection;
  const node = editor.schema.nodeFromJSON(block);
  if (node.isAtom) {
    putBlock(node)(editor.state, editor.view.dispatch);
    return;
  }
  const start = $from.before(1);
  const emptied = $from.parent.content.size === 0;
  const { tr } = editor.state;
  tr.replaceWith(start, emptied ? $from.after(1) : start, node);
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(start + 1))).scrollIntoView());
}

type MenuProps = import('@tiptap/suggestion').SuggestionProps<Offered, Offered>;

function drawMenu(shelf: Shelf, language: () => string, said: Words) {
  let drawn: ReactRenderer<SlashMenuHandle> | null = null;
  let unmount = () => {};
  return {
    onStart: (props: MenuProps) => {
      drawn = new ReactRenderer(SlashMenu, {
        editor: props.editor,
        props: { ...props, shelf, language: language(), said },
      });
      unmount = props.mount(drawn.element as HTMLElement);
    },
    onUpdate: (props: MenuProps) => drawn?.updateProps(props),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => drawn?.ref?.press(event) ?? false,
    onExit: () => {
      unmount();
      drawn?.destroy();
      drawn = null;
    },
  };
}
