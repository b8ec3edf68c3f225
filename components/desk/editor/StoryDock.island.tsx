'use client';

import { AlignLeft, Image, Link2, type LucideIcon, SlidersHorizontal, TriangleAlert } from 'lucide-react';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';
import type { PanelTab } from './panel/tabs.ts';

const ITEMS: { tab: PanelTab | null; word: keyof Words['tabs']; Icon: LucideIcon }[] = [
  { tab: null, word: 'text', Icon: AlignLeft },
  { tab: 'details', word: 'details', Icon: SlidersHorizontal },
  { tab: 'links', word: 'links', Icon: Link2 },
  { tab: 'pictures', word: 'pictures', Icon: Image },
  { tab: 'preflight', word: 'check', Icon: TriangleAlert },
];

type Props = { sheet: PanelTab | null; problems: number; stops: boolean; onSheet: (tab: PanelTab | null) => void };

/** On a phone the panel's tabs stand below the text and open as sheets over it. */
export function StoryDock({ sheet, problems, stops, onSheet }: Props) {
  const said = useWords();
  return (
    <nav
      aria-label={said.details.parts}
      className="hidden auto-cols-fr grid-flow-col border-t border-line bg-canvas max-desk:grid"
    >
      {ITEMS.map(({ tab, word, Icon }) => (
        <button
          key={word}
          type="button"
          aria-current={sheet === tab || undefined}
          onClick={() => onSheet(tab)}
          className="grid min-h-[54px] place-items-center content-center gap-0.5 text-center text-[0.75rem] text-ink-2 aria-current:font-semibold aria-current:text-ink aria-current:shadow-[inset_0_2px_0_var(--color-ink)]"
        >
          <Icon aria-hidden size={18} strokeWidth={1.5} className={tab === 'preflight' && stops ? 'text-stop' : ''} />
          {said.tabs[word]}
          {tab === 'preflight' && problems > 0 ? ` ${problems}` : ''}
        </button>
      ))}
    </nav>
  );
}
