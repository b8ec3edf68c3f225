'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useKeys } from '../use-keys.ts';
import { counted } from '../words/fill.ts';
import { useWords } from '../words/words-context.ts';

/** Where the keys lead; null where there is nothing further. */
export type CompareWays = {
  back: string;
  /** The other way of showing it. */
  other: string;
  olderEndBack: string | null;
  olderEndOn: string | null;
  newerEndBack: string | null;
  newerEndOn: string | null;
  /** To say that the update puts a mistake right; null where there is nothing to update, or by somebody else. */
  correction: string | null;
};

/** Walks the changes and moves the ends; everything else of the comparison is there without a script. */
export function CompareWalk({ changes, ways }: { changes: number; ways: CompareWays }) {
  const { comparing: said, language } = useWords();
  const router = useRouter();
  const [at, setAt] = useState(0);
  const step = (way: -1 | 1) => {
    const next = Math.max(1, Math.min(changes, at + way));
    const change = document.getElementById(`change-${next}`);
    if (!change) return;
    const fold = change.closest('details');
    if (fold) fold.open = true;
    change.scrollIntoView({ block: 'center' });
    change.tabIndex = -1;
    change.focus({ preventScroll: true });
    setAt(next);
  };
  const go = (to: string | null) => (to ? () => router.push(to) : undefined);
  useKeys({
    N: () => step(1),
    P: () => step(-1),
    '[': go(ways.olderEndBack),
    ']': go(ways.olderEndOn),
    '{': go(ways.newerEndBack),
    '}': go(ways.newerEndOn),
    S: go(ways.other),
    R: go(ways.correction),
    Escape: go(ways.back),
  });
  const many = changes === 0 ? said.none : counted(language, said.changes, changes);
  return (
    <span className="inline-flex items-center gap-1.5">
      <span role="status" className="text-ink-3">
        {at === 0 ? many : fill(said.at, { at, n: changes })}
      </span>
      <IconButton small label={said.previous} onClick={() => step(-1)}>
        <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
      <IconButton small label={said.next} onClick={() => step(1)}>
        <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </span>
  );
}
