import { z } from 'zod';
import { isSlug } from '../slug.ts';

/** First parts of addresses that are not sections. */
const RESERVED = new Set(
  '_next admin api collaborate embed favicon feed feeds fonts front health latest manifest media metrics people preview print robots search section sections setup sign-in sitemap sitemaps static story topics well-known'.split(
    ' ',
  ),
);

export const SectionForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the section a name.').max(60),
  slug: z
    .string()
    .trim()
    .max(60)
    .refine(isSlug, 'Use small letters, digits and hyphens.')
    .refine((slug) => !RESERVED.has(slug), 'This word is taken by the site itself. Choose another.')
    .refine((slug) => !/^\d+$/.test(slug), 'Use at least one letter.'),
  description: z.string().trim().max(500).default(''),
});
export type SectionForm = z.input<typeof SectionForm>;
