import type { Problem } from '#newsroom/publishing/problems.ts';
import { fill } from '#newsroom/sentence.ts';
import { dayAndHour } from '../time.ts';
import { apartIn, quoted, type Words } from './words.ts';

type Said = Pick<Problem, 'is' | 'about'>;

/**
 * What stands between a story and its readers, in the language of who looks and by the newspaper's clock. In English it is
 * the verb's own message, except for its instants.
 */
export function problemWords(words: Words, { is, about }: Said, zone: string): string {
  return fill(words.problems[is], { about: subjectOf(words, { is, about }, zone) });
}

function subjectOf(words: Words, { is, about }: Said, zone: string): string {
  if (is === 'embargo') return apartIn(words, dayAndHour(zone, new Date(about), words.language));
  return about || is === 'leads-nowhere' ? quoted(words, about) : words.problems.aPicture;
}
