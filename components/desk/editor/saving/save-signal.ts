import { useSyncExternalStore } from 'react';
import type { SaveState } from './save-state.ts';

export type SaveSignal = ReturnType<typeof createSaveSignal>;

/**
 * What the screen says about saving, for those parts of it that say so. It changes with nearly every letter: were it a
 * state of the screen, all of the screen would be drawn anew with each.
 */
export function createSaveSignal(first: SaveState) {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    now: () => state,
    show(next: SaveState) {
      state = next;
      for (const tell of watchers) tell();
    },
    watch(tell: () => void) {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
  };
}

export const useSaveState = ({ watch, now }: SaveSignal): SaveState => useSyncExternalStore(watch, now, now);
