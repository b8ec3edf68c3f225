import type { RefObject } from 'react';
import type { Does } from '../use-keys.ts';

/** Arrows move the focus through a grid of links as the eye does: by one along the line, by a line up and down. */
export function useGrid(room: RefObject<HTMLElement | null>): Does {
  const items = () => [...(room.current?.querySelectorAll<HTMLElement>('[data-picture]') ?? [])];
  const go = (by: (all: HTMLElement[]) => number) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? 0 : at + by(all);
    all[next]?.focus();
    all[next]?.scrollIntoView({ block: 'nearest' });
  };
  const alongLine = (by: number) => () =>
    go(() => (room.current && getComputedStyle(room.current).direction === 'rtl' ? -by : by));
  const lines = (by: number) => () => go((all) => by * inLine(all));
  return { ArrowRight: alongLine(1), ArrowLeft: alongLine(-1), ArrowDown: lines(1), ArrowUp: lines(-1) };
}

/** How many stand beside one another. */
function inLine(all: HTMLElement[]): number {
  const top = all[0]?.getBoundingClientRect().top;
  return Math.max(all.filter((each) => each.getBoundingClientRect().top === top).length, 1);
}
