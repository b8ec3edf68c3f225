import { z } from 'zod';
import { can } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { Body, Language } from '../stories/body.ts';
import { textOf } from '../stories/text-of.ts';
import { isTrigger } from './trigger.ts';

/** In UTF-16 units of its JSON: a few pages. Every writer who opens the list of snippets gets them. */
const MOST = 60_000;

/** The blocks of a snippet, as a story has them; empty lines at its ends are left out. */
export const SnippetBody = Body.transform(({ type, content }) => {
  const [first, last] = [content.findIndex(isSomething), content.findLastIndex(isSomething)];
  return { type, content: first < 0 ? [] : content.slice(first, last + 1) };
})
  .refine(({ content }) => content.length > 0, 'Write the text of the snippet.')
  .refine((body) => JSON.stringify(body).length <= MOST, 'This is too long for a snippet. Keep a few paragraphs.');

/** Blocks that stand for something without words of their own. */
const WORDLESS = new Set(['embed', 'map', 'relatedStory']);

function isSomething(block: Body['content'][number]): boolean {
  return WORDLESS.has(block.type) || textOf(block).trim() !== '';
}

export const SnippetForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the snippet a name.').max(100),
  trigger: z
    .string()
    .trim()
    // Who types the semicolon along means the word behind it.
    .transform((typed) => typed.replace(/^[;؛；]/, ''))
    .refine((word) => word !== '', { error: 'Give the snippet a word to type for it.', abort: true })
    .refine(isTrigger, 'Use one word of letters, digits and hyphens, at most 40 signs.'),
  /** Empty: for stories in any language. */
  language: z.union([z.literal(''), Language]).default(''),
  body: SnippetBody,
});
export type SnippetForm = z.input<typeof SnippetForm>;

/** Whose it is: everybody changes what they made themselves. */
export function mayChange(by: Actor, snippet: { byId: string | null }): boolean {
  return can(by, 'keep-snippets') || (can(by, 'make-snippets') && by.id !== null && by.id === snippet.byId);
}
