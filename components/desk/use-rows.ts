import { type RefObject, useRef, useState } from 'react';
import type { Does } from './use-keys.ts';

/** Moves the keyboard through the rows of a list: each row has one element with `data-row`, which gets the focus. */
export function useRows(room: RefObject<HTMLElement | null>): {
  current: number;
  setCurrent: (index: number) => void;
  does: Does;
} {
  const [current, setCurrent] = useState(-1);
  const at = useRef(-1);
  at.current = current;
  const move = (by: number) => {
    const rows = room.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    if (rows.length === 0) return;
    const next = Math.min(Math.max(at.current + by, 0), rows.length - 1);
    rows[next]?.focus({ preventScroll: true });
    rows[next]?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    setCurrent(next);
  };
  return {
    current,
    setCurrent,
    does: { ArrowDown: () => move(1), ArrowUp: () => move(-1), J: () => move(1), K: () => move(-1) },
  };
}
