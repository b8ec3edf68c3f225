'use client';

import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { ActionForm } from '../ActionForm.island.tsx';
import { AskedField } from '../AskedField.island.tsx';
import { chosenBlocks, nameOf } from '../editor/snippets/chosen-blocks.ts';
import { useDesk } from '../editor/story-context.ts';
import type { RosterForm } from '../roster.ts';
import { useWords } from '../words/words-context.ts';
import { snippetFields } from './fields.ts';

type Props = { editor: Editor; keep: RosterForm['action']; open: boolean; onClose: () => void };

/** Keeps what is chosen in the text for other stories, with its marks, lists and boxes. */
export function MakeSnippet({ editor, keep, open, onClose }: Props) {
  const words = useWords();
  return (
    <Dialog
      title={words.snippet.title}
      open={open}
      onOpenChange={(next) => next || onClose()}
      giveBackTo={() => editor.view.dom}
    >
      {open ? <Asked editor={editor} keep={keep} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Asked({ editor, keep, onClose }: Omit<Props, 'open'>) {
  const { story } = useDesk();
  const words = useWords();
  // What was chosen when it was asked for, whatever others write meanwhile.
  const [blocks] = useState(() => chosenBlocks(editor.state));
  if (nameOf(blocks) === '') return <p className="text-ink-2">{words.snippet.none}</p>;
  const start: Record<string, string> = {
    name: nameOf(blocks),
    language: story.language,
    body: JSON.stringify({ type: 'doc', content: blocks }),
  };
  return (
    <ActionForm action={keep} submit={words.snippet.keep} done={words.snippet.kept} onDone={onClose}>
      {snippetFields(words).map((spec) => (
        <AskedField key={spec.name} spec={spec} value={start[spec.name]} />
      ))}
    </ActionForm>
  );
}
