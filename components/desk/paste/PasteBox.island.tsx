'use client';

import { type ChangeEvent, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';

/** One box. What is pasted becomes a proposal at once; what is typed, when it is asked for. */
export function PasteBox({ onText }: { onText: (text: string) => void }) {
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
        <h1 className="copy text-title tracking-[-0.01em]">Paste a text</h1>
        <p className="max-w-[60ch] pt-1 text-ink-2">
          A wire, a release, a mail, a page. Headline, byline, dateline, captions and links are found by rule, shown for
          you to check, and nothing of it is dropped.
        </p>
      </div>
      <textarea
        aria-label="The text"
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the page is for pasting, and nothing else can be done on it.
        autoFocus
        value={typed}
        onChange={change}
        placeholder="Paste here"
        className="copy min-h-0 w-full resize-none rounded-control border border-edge bg-canvas p-4 text-[1rem] leading-normal focus-visible:-outline-offset-1"
      />
      <p className="flex flex-wrap items-center gap-3 text-ink-3">
        <span className="touch:hidden">
          <Kbd chord="Mod+V" /> pastes from anywhere on this page
        </span>
        <Button blocked={!typed.trim()} className="ms-auto" onClick={() => onText(typed)}>
          Show the proposal
        </Button>
      </p>
    </div>
  );
}
