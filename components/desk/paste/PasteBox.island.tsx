'use client';

import { type ChangeEvent, useState } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';

/** One box. What is pasted becomes a proposal at once; what is typed, when it is asked for. */
export function PasteBox({ onText }: { onText: (text: string) => void }) {
  const said = useWords().pasting;
  const [typed, setTyped] = useState('');
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    const { value } = event.target;
    const pasted = value.length - typed.length > 40;
    setTyped(value);
    if (pasted) onText(value);
  };
  return (
    <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] gap-3 bg-sheet px-8 py-7 max-desk:px-4">
      <div>
        <h1 className="copy text-title tracking-[-0.01em]">{said.title}</h1>
        <p className="max-w-[60ch] pt-1 text-ink-2">{said.explains}</p>
      </div>
      <textarea
        aria-label={said.theText}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the page is for pasting, and nothing else can be done on it.
        autoFocus
        value={typed}
        onChange={change}
        placeholder={said.here}
        className="copy min-h-0 w-full resize-none rounded-control border border-edge bg-canvas p-4 text-[1rem] leading-normal focus-visible:-outline-offset-1"
      />
      <p className="flex flex-wrap items-center gap-3 text-ink-3">
        <span className="touch:hidden">
          <Kbd chord="Mod+V" /> {said.anywhere}
        </span>
        <Button blocked={!typed.trim()} className="ms-auto" onClick={() => onText(typed)}>
          {said.show}
        </Button>
      </p>
    </div>
  );
}
