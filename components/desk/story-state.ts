import type { StoryRow } from '#newsroom/stories/stories.ts';

export type StateMarkName = 'draft' | 'scheduled' | 'live' | 'changes' | 'withdrawn';

/** A story's mark; its word is the desk's word for it. */
export function markOf({ state, ahead }: Pick<StoryRow, 'state' | 'ahead'>): StateMarkName {
  return state === 'live' && ahead ? 'changes' : state;
}
