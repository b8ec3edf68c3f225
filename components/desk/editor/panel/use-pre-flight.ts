import { useMemo, useState } from 'react';
import { type Problem, problemsOf } from '#newsroom/publishing/problems.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import type { OpenStory } from '../story-context.ts';

export type PreFlighted = {
  problems: Problem[];
  /** How many of them keep the story from its readers. */
  stops: number;
  /** The one that was gone to last. */
  at?: number;
};

/** What stands between the story and its readers as it is now, and the way from one to the next. */
export function usePreFlight({ slug, embargoAt }: OpenStory, content: StoryContent, goTo: (field: string) => void) {
  const [at, setAt] = useState<number>();
  const checked = useMemo<PreFlighted>(() => {
    const problems = problemsOf({ slug, embargoAt: embargoAt ? new Date(embargoAt) : null }, content, new Date());
    return { problems, stops: problems.filter(({ level }) => level === 'stop').length, at };
  }, [slug, embargoAt, content, at]);
  const next = () => {
    const index = ((at ?? -1) + 1) % checked.problems.length;
    const problem = checked.problems[index];
    if (!problem) return;
    setAt(index);
    goTo(problem.field);
  };
  return { checked, next };
}
