import { useCallback, useState } from 'react';
import type { Field, Proposal } from '#newsroom/importing/proposal.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { join, type Range, reassign } from '#newsroom/importing/reassign.ts';

type Pasted = { raw: string; proposal: Proposal; byHand: boolean };

/** A pasted text and its proposal, with everything that was corrected and can be taken back. */
export function useProposal(zone: string) {
  const [now, setNow] = useState<Pasted | null>(null);
  const [before, setBefore] = useState<(Pasted | null)[]>([]);
  const become = useCallback(
    (next: Pasted | null) => {
      setBefore((past) => [...past.slice(-99), now]);
      setNow(next);
    },
    [now],
  );
  const options = { zone };
  return {
    pasted: now,
    paste: (raw: string) => {
      if (raw.trim()) become({ raw, proposal: proposeStory(raw, options), byHand: false });
    },
    put: (range: Range, field: Field) => {
      if (!now) return;
      become({ ...now, proposal: reassign(now.raw, now.proposal, range, field, options), byHand: true });
    },
    join: (range: Range) => {
      if (!now) return;
      become({ ...now, proposal: join(now.raw, now.proposal, range, options), byHand: true });
    },
    undo: () => {
      if (before.length === 0) return;
      setNow(before.at(-1) ?? null);
      setBefore(before.slice(0, -1));
    },
  };
}
