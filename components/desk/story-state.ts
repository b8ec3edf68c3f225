import type { MarkName } from '#components/ui/Mark.tsx';
import type { StoryRow } from '#newsroom/stories/stories.ts';

/** A story's mark and its word. */
export function stateOf({ state, ahead }: Pick<StoryRow, 'state' | 'ahead'>): { mark: MarkName; state: string } {
  if (state === 'live')
    return ahead ? { mark: 'changes', state: 'Live, changed since' } : { mark: 'live', state: 'Live' };
  if (state === 'scheduled') return { mark: 'scheduled', state: 'Scheduled' };
  if (state === 'withdrawn') return { mark: 'withdrawn', state: 'Withdrawn' };
  return { mark: 'draft', state: 'Draft' };
}
