'use client';

import { Plus, X } from 'lucide-react';
import { useWords } from '#components/desk/words/words-context.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { fill } from '#newsroom/sentence.ts';
import { words } from '../lists/shared-list.ts';
import { useShared } from '../lists/use-shared.ts';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';
import { Fact } from './Fact.tsx';

/** Notes to editors never leave the desk. */
export function Notes() {
  const said = useWords().details.notes;
  const { doc, may } = useDesk();
  const list = doc.getArray<string>('notesToEditors');
  const notes = useShared(list, () => list.toArray());
  return (
    <Fact name={said.title} id="notesToEditors">
      {notes.map((note, at) => (
        <div key={at} className="flex gap-1">
          <textarea
            aria-label={fill(said.note, { n: at + 1 })}
            rows={1}
            value={note}
            maxLength={5000}
            readOnly={!may.write}
            onChange={(event) => words.change(list, at, event.target.value)}
            className="min-h-7 w-full flex-1 resize-none border-s-2 border-due bg-transparent field-sizing-content ps-2 py-1"
          />
          <IconButton
            small
            disabled={!may.write}
            label={fill(said.takeOut, { n: at + 1 })}
            onClick={() => words.takeOut(list, at)}
          >
            <X size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        </div>
      ))}
      <Deed
        tone="quiet"
        className="-mx-2 !text-ink-3"
        onClick={() => words.add(list, '')}
        icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
      >
        {said.add}
      </Deed>
    </Fact>
  );
}
