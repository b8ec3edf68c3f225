'use client';

import { Search } from 'lucide-react';
import { Kbd } from '#components/ui/Kbd.tsx';
import { OPEN_PALETTE } from './desk-events.ts';
import { useWords } from './words/words-context.ts';

export function FindButton() {
  const words = useWords();
  return (
    <button
      type="button"
      aria-keyshortcuts="Control+K"
      onClick={() => document.dispatchEvent(new Event(OPEN_PALETTE))}
      className="inline-flex min-h-7 w-[232px] items-center gap-2 rounded-control bg-well ps-[9px] pe-[5px] text-ink-3 hover:text-ink max-broad:w-[190px] max-desk:size-11 max-desk:justify-center max-desk:bg-transparent max-desk:p-0 max-desk:text-ink-2"
    >
      <Search aria-hidden size={16} strokeWidth={1.5} className="flex-none" />
      <span className="flex-1 truncate max-desk:sr-only">{words.bar.find}</span>
      <span aria-hidden="true" className="max-desk:hidden">
        <Kbd chord="Mod+K" />
      </span>
    </button>
  );
}
