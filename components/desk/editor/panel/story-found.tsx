import type { Words } from '#components/desk/words/words.ts';
import type { Found } from '#components/ui/Combobox.island.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { StoryRow } from '#newsroom/stories/stories.ts';

/** A story as a picker shows it: state, headline in its own direction, section and day. */
export function found({ list, states }: Words, row: StoryRow): Found {
  const day = row.liveFrom ? ` · ${row.liveFrom.slice(0, 10)}` : '';
  return {
    value: row.id,
    label: row.headline || list.noHeadline,
    note: `${row.section.name}${day}`,
    icon: <Mark name={row.state} label={states[row.state]} />,
    headline: { lang: row.language, dir: row.direction },
  };
}
