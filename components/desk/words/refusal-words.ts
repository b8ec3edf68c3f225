import type { z } from 'zod';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { Unready } from '#newsroom/publishing/unready.ts';
import type { Refused } from '#newsroom/refusal.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Refusal } from '../answer.ts';
import { problemWords } from './problem-words.ts';
import { refusals as ar } from './refusals/ar.ts';
import { refusals as fa } from './refusals/fa.ts';
import { apart, wordsIn } from './words.ts';

/** Who is refused: the language of their desk, and the zone by whose clock it tells times. */
export type Told = { language: DeskLanguage; zone: string };

type Reasons = Pick<Refusal, 'message' | 'fields'>;
type Values = Record<string, string>;

const TABLES: Record<DeskLanguage, Record<string, string>> = { en: {}, ar, fa };

/** An English sentence of the newsroom in the language of the desk. What has no words is shown as it came. */
export function sentenceIn({ language }: Told, sentence: string, values: Values = {}): string {
  const said = TABLES[language][sentence];
  return said ? fill(said, each(values, apart)) : fill(sentence, values);
}

export function refusalIn(told: Told, refused: Refused): Reasons {
  if (refused instanceof Unready) return unreadyIn(told, refused);
  const { message, fields, values } = refused.says;
  return {
    message: sentenceIn(told, message, values),
    fields: each(fields, (reason) => sentenceIn(told, reason, values)),
  };
}

/** In the words of the pre-flight check, which has asked the same. */
function unreadyIn({ language, zone }: Told, { problems }: Unready): Reasons {
  const said = problems.map((problem) => [problem.field, problemWords(wordsIn(language), problem, zone)]);
  return { message: said.map(([, words]) => words).join(' '), fields: Object.fromEntries(said) };
}

/** For a form whose schema has no words of its own for what is wrong; read by `issueIn`. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return 'This form has fields that are not its own.';
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? 'Use at most {most} letters.' : 'Use at most {most}.';
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'Something is missing here.' : 'Use at least {least}.';
  return 'This is not what is asked for here.';
}

export function issueIn(told: Told, issue: z.core.$ZodIssue): string {
  const values: Values = {
    ...('maximum' in issue && { most: String(issue.maximum) }),
    ...('minimum' in issue && { least: String(issue.minimum) }),
  };
  return sentenceIn(told, issue.message, values);
}

function each(all: Values, change: (value: string) => string): Values {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, change(value)]));
}
