import type { Problem } from '#newsroom/publishing/problems.ts';
import { fill } from './fill.ts';
import { quoted, type Words } from './words.ts';

type Said = Pick<Problem, 'is' | 'about'>;

/** What stands between a story and its readers, in the language of who looks. In English it is the verb's own message. */
export function problemWords(words: Words, { is, about }: Said): string {
  return fill(words.problems[is], { about: subjectOf(words, { is, about }) });
}

function subjectOf(words: Words, { is, about }: Said): string {
  if (is === 'embargo') return about;
  return about || is === 'leads-nowhere' ? quoted(words, about) : words.problems.aPicture;
}
