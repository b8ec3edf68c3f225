import { useEffect, useState } from 'react';
import { type Receipt, sumOf } from '#newsroom/receipts/receipt.ts';
import { useDesk } from '../editor/story-context.ts';

const FIRST_MS = 120;
const LONGEST_MS = 1_000;
/** A little more than a process has to say something before it counts as not heard from. */
const ASKED_FOR_MS = 15_000;

/** The receipt as it fills, asked for until every process has said what it can, or is not heard from. */
export function useReceipt(id: string | null): { receipt: Receipt | null; lost: boolean } {
  const { find } = useDesk();
  const [state, setState] = useState<{ receipt: Receipt | null; lost: boolean }>({ receipt: null, lost: false });
  useEffect(() => {
    if (id === null) return;
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const ask = async (pause: number) => {
      // Without a network there is no answer; the next question may have one.
      const receipt = await find.receipt(id).catch(() => null);
      if (left) return;
      const isLate = performance.now() - began > ASKED_FOR_MS;
      setState((before) => ({ receipt: receipt ?? before.receipt, lost: isLate && !receipt && !before.receipt }));
      if (isLate || (receipt && !sumOf(receipt).isFilling)) return;
      timer = setTimeout(() => void ask(Math.min(pause * 1.6, LONGEST_MS)), pause);
    };
    void ask(FIRST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, find]);
  return state;
}
