import { Dropcursor, Focus, Gapcursor, Placeholder } from '@tiptap/extensions';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { promptOf } from '#components/desk/words/part-words.ts';
import type { Words } from '#components/desk/words/words.ts';
import { finders } from '../finders.ts';
import { finding } from '../finding/in-body.ts';
import { type Asked, bodyKeys } from '../keys/body-keys.ts';
import { bodyExtensions } from '../schema/body-schema.ts';
import { slashMenu } from '../slash/slash-menu.ts';
import { snippetShelf } from '../snippets/shelf.ts';
import { snippetTriggers } from '../snippets/triggers.ts';
import { dateline } from './dateline.ts';
import { type DrawOptions, drawnBlocks } from './drawn-blocks.ts';
import { writtenTogether } from './written-together.ts';

type Options = {
  doc: Y.Doc;
  language: string;
  direction: 'ltr' | 'rtl';
  ask: (what: Asked) => void;
  publish: () => void;
  leave: () => void;
  leftOut: (pictures: string[]) => void;
  draw: DrawOptions;
  said: Words;
  /** False for somebody who may only look. */
  writes: boolean;
};

/** The body's editor on the shared document. It is made once: saving, verbs and other people's words never make it anew. */
export function useBodyEditor({ doc, language, direction, draw, said, writes, ...told }: Options): Editor | null {
  const latest = useRef({ ...told, draw, language });
  latest.current = { ...told, draw, language };
  const [snippets] = useState(() => {
    const spoken = () => latest.current.language;
    return { shelf: snippetShelf(finders.snippets, spoken), language: spoken };
  });
  useAtOnce();
  const [drawn] = useState(() =>
    drawnBlocks({ storyOf: (id) => latest.current.draw.storyOf(id), change: (what) => latest.current.ask(what) }, said),
  );
  const editorProps = { attributes: attributesOf(language, direction, said.writing.body), plugins: [drawn] };
  const editor = useEditor(
    {
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      extensions: [
        ...bodyExtensions(),
        ...writtenTogether(doc.getXmlFragment('body')),
        bodyKeys({
          ask: (what) => latest.current.ask(what),
          publish: () => latest.current.publish(),
          leave: () => latest.current.leave(),
          leftOut: (pictures) => latest.current.leftOut(pictures),
        }),
        slashMenu({ ask: (what) => latest.current.ask(what), said, ...snippets }),
        snippetTriggers(snippets),
        finding,
        dateline(doc.getText('dateline')),
        Placeholder.configure({
          includeChildren: true,
          showOnlyCurrent: false,
          placeholder: ({ editor: { isFocused, state }, node, hasAnchor }) => {
            const only = state.doc.childCount === 1;
            if (node.type.name !== 'paragraph') return promptOf(said, node.type.name);
            const top = state.selection.$from.depth === 1;
            return (hasAnchor && isFocused && top) || only ? said.writing.begin : '';
          },
        }),
        Focus.configure({ className: 'here', mode: 'shallowest' }),
        Dropcursor.configure({ color: false, class: 'drop-line', width: 2 }),
        Gapcursor,
      ],
      editable: writes,
      editorProps,
    },
    [doc],
  );
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: attributesOf(language, direction, said.writing.body) } });
  }, [editor, language, direction, said]);
  return editor;
}

/**
 * The editor is made in an effect, which waits until the page has been painted: the same words are there from the server. A
 * layout effect that asks for another drawing brings it forward.
 */
function useAtOnce(): void {
  const [, again] = useState(false);
  useLayoutEffect(() => again(true), []);
}

function attributesOf(language: string, direction: 'ltr' | 'rtl', label: string) {
  return {
    class: 'body-text',
    'aria-label': label,
    'aria-multiline': 'true',
    role: 'textbox',
    lang: language,
    dir: direction,
    spellcheck: 'true',
  };
}
