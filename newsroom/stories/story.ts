import { z } from 'zod';
import { STORY_KINDS } from './choices.ts';

export const StoryKind = z.enum(STORY_KINDS);
export type StoryKind = z.infer<typeof StoryKind>;

/** How near readers are to a story. Derived from its publications and the hour, never stored. */
export const StoryState = z.enum(['draft', 'scheduled', 'live', 'withdrawn']);
export type StoryState = z.infer<typeof StoryState>;
