import type { Found } from '#components/ui/Combobox.island.tsx';
import { Mark, type MarkName } from '#components/ui/Mark.tsx';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import type { StoryState } from '#newsroom/stories/story.ts';

export const STATE: Record<StoryState, { mark: MarkName; word: string }> = {
  draft: { mark: 'draft', word: 'Draft' },
  scheduled: { mark: 'scheduled', word: 'Scheduled' },
  live: { mark: 'live', word: 'Live' },
  withdrawn: { mark: 'withdrawn', word: 'Withdrawn' },
};

/** A story as a picker shows it: state, headline in its own direction, section and day. */
export function found(row: StoryRow): Found {
  const day = row.liveFrom ? ` · ${row.liveFrom.slice(0, 10)}` : '';
  return {
    value: row.id,
    label: row.headline || 'No headline yet',
    note: `${row.section.name}${day}`,
    icon: <Mark name={STATE[row.state].mark} label={STATE[row.state].word} />,
    headline: { lang: row.language, dir: row.direction },
  };
}
