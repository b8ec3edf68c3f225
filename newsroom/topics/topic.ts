import { z } from 'zod';
import { isSlug } from '../slug.ts';

export const TopicKind = z.enum(['place', 'person', 'organisation', 'subject']);

export const TopicForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the topic a name.').max(100),
  /** Made from the name when it is left out. */
  slug: z
    .union([z.literal(''), z.string().trim().refine(isSlug, 'Use small letters, digits and hyphens.')])
    .default(''),
  kind: TopicKind.default('subject'),
  description: z.string().trim().max(1000).default(''),
  focus: z.coerce.number().int().min(0).max(99).nullable().default(null),
});
export type TopicForm = z.input<typeof TopicForm>;
