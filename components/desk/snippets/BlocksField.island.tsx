'use client';

import { promptOf } from '#components/desk/words/part-words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import '../editor/editor.css';
import { Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { type ControlNames, Field, type FieldWords } from '#components/ui/Field.tsx';
import { AskDialog } from '../editor/ask/AskDialog.island.tsx';
import { drawnBlocks } from '../editor/body/drawn-blocks.ts';
import { FormatBar } from '../editor/body/FormatBar.island.tsx';
import { finders } from '../editor/finders.ts';
import { type Asked, bodyKeys } from '../editor/keys/body-keys.ts';
import { bodyExtensions } from '../editor/schema/body-schema.ts';

type Props = FieldWords & { name: string; start: string };

/** Text of a form with all that a story's text may have; the form sends its JSON. */
export default function BlocksField({ label, help, reason, name, start }: Props) {
  return (
    <Field label={label} help={help} reason={reason}>
      {(names) => <Blocks {...{ label, name, start, names }} />}
    </Field>
  );
}

function Blocks({ label, name, start, names }: { label: string; name: string; start: string; names: ControlNames }) {
  const said = useWords();
  const [json, setJson] = useState(start || '{"type":"doc","content":[]}');
  const [asked, ask] = useState<Asked | null>(null);
  const [drawn] = useState(() =>
    drawnBlocks({ storyOf: (id) => finders.storyAt(`/admin/stories/${id}`), change: ask }, said),
  );
  const editorProps = { attributes: attributesOf(label, names), plugins: [drawn] };
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    extensions: [
      ...bodyExtensions(),
      bodyKeys({ ask }),
      Placeholder.configure({
        includeChildren: true,
        showOnlyCurrent: false,
        placeholder: ({ node }) => promptOf(said, node.type.name),
      }),
      UndoRedo,
      Gapcursor,
    ],
    content: start ? JSON.parse(start) : null,
    editorProps,
    onUpdate: ({ editor: { state } }) => setJson(JSON.stringify(state.doc.toJSON())),
  });
  useEffect(() => {
    editor?.setOptions({ editorProps: { attributes: attributesOf(label, names) } });
  }, [editor, label, names.id, names['aria-describedby'], names['aria-invalid']]);
  return (
    <>
      <input type="hidden" name={name} value={json} />
      <EditorContent editor={editor} />
      {editor ? <Asking editor={editor} asked={asked} ask={ask} /> : null}
    </>
  );
}

function Asking({ editor, asked, ask }: { editor: Editor; asked: Asked | null; ask: (what: Asked | null) => void }) {
  return (
    // React tells this form what is sent in a dialog inside of it, though the page has them side by side.
    <div onSubmit={(event) => event.stopPropagation()}>
      <FormatBar editor={editor} ask={ask} />
      <AskDialog editor={editor} asked={asked} onClose={() => ask(null)} />
    </div>
  );
}

function attributesOf(label: string, names: ControlNames): Record<string, string> {
  return {
    ...Object.fromEntries(Object.entries(names).map(([name, value]) => [name, String(value)])),
    class: 'body-text blocks-field',
    'aria-label': label,
    'aria-multiline': 'true',
    role: 'textbox',
    dir: 'auto',
    spellcheck: 'true',
  };
}
