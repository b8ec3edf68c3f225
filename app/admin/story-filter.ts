import type { DeskSection } from '#newsroom/sections/sections.ts';
import type { StoryFilter } from '#newsroom/stories/stories.ts';
import { StoryState } from '#newsroom/stories/story.ts';
import { one } from './query.ts';

type Given = Record<string, string | string[] | undefined>;

/** The list's filter as its address says it: `q`, `section` (its slug), `state`, `mine`, `by` (a name). What makes no sense is left out. */
export function storyFilter(given: Given, sections: DeskSection[]): StoryFilter {
  const slug = one(given.section);
  return {
    words: one(given.q),
    sectionId: sections.find((section) => section.slug === slug)?.id,
    state: StoryState.safeParse(one(given.state)).data,
    mine: one(given.mine) === '1',
    byline: one(given.by) || undefined,
    after: one(given.after) || undefined,
  };
}
