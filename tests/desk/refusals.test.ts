import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { issueIn, plainWords, refusalIn, sentenceIn } from '#components/desk/words/refusal-words.ts';
import { refusals as ar } from '#components/desk/words/refusals/ar.ts';
import { refusals as fa } from '#components/desk/words/refusals/fa.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import { allow } from '#newsroom/accounts/can.ts';
import { problemsOf } from '#newsroom/publishing/problems.ts';
import { Unready } from '#newsroom/publishing/unready.ts';
import { notFound, Refused } from '#newsroom/refusal.ts';
import { emptyContent } from '#newsroom/stories/content.ts';

const persian = { language: 'fa', zone: 'Europe/Helsinki' } as const;
const arabic = { language: 'ar', zone: 'Europe/Helsinki' } as const;
const english = { language: 'en', zone: 'Europe/Helsinki' } as const;

const ROOMS = ['newsroom', 'app/admin', 'components/desk/words/refusal-words.ts'];

function sourcesIn(room: string): string[] {
  if (room.endsWith('.ts')) return [room];
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${room}/${name}`);
}

/** What is not told to people at the desk: faults, the log, the ends of a line, answers to programs, and problems. */
const ELSEWHERE = /(Error|log\.\w+|\.close|Response\.json|ofStory|describe)\([^;]*$/;
const SENTENCE = /'([A-Z{](?:[^'\n]*[a-z][^'\n]*)?[.}])'|`([A-Z{][^`\n]*\.(?: \$\{[^`]*\})?)`/g;

/** The sentences that stand in the sources; a piece of a template stands for anything. */
function sentencesOf(file: string): { says: string; fits: RegExp; file: string }[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...source.matchAll(SENTENCE)]
    .filter(({ index }) => !ELSEWHERE.test(source.slice(Math.max(0, index - 120), index)))
    .map(([, plain, template]) => {
      const says = plain ?? template ?? '';
      const parts = says.split(/\$\{[^}]*\}/).map((part) => RegExp.escape(part));
      return { says, fits: new RegExp(`^${parts.join('.+')}$`), file };
    });
}

test('whatever the newsroom refuses with has its words in Arabic and Persian, and no words are kept for nothing', () => {
  const sources = ROOMS.flatMap(sourcesIn).flatMap(sentencesOf);
  const problems = Object.values(wordsIn('en').problems);
  const known = [...Object.keys(ar), ...problems];
  const left = sources.filter(({ fits, says }) => !known.some((key) => fits.test(key) || says.startsWith('“')));
  expect(left.map(({ file, says }) => `${file}: ${says}`)).toEqual([]);
  expect(Object.keys(ar).filter((key) => !sources.some(({ fits }) => fits.test(key)))).toEqual([]);
  expect(Object.keys(fa)).toEqual(Object.keys(ar));
});

test('a name stands in a refusal where it stands in English, unless the sentence does without it', () => {
  // A role, a verb and a thing have names in English alone; a desk says these sentences without them.
  const WITHOUT = ['{who}', '{deed}', '{what}', '{fields}'];
  const gapsIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).filter((gap) => !WITHOUT.includes(gap));
  for (const table of [ar, fa]) {
    for (const [key, says] of Object.entries(table)) expect(gapsIn(says), key).toEqual(gapsIn(key));
  }
});

test('programs read a refusal in English with its names in place, a person reads it in the language of their desk', () => {
  const refused = new Refused(
    'conflict',
    '{path} is redirected already. Lead to where it ends.',
    { toPath: '{path} is redirected already. Lead to where it ends.' },
    { path: '/harbour/quay' },
  );
  expect(refused.message).toBe('/harbour/quay is redirected already. Lead to where it ends.');
  expect(refused.fields).toEqual({ toPath: refused.message });
  expect(refusalIn(english, refused)).toEqual({ message: refused.message, fields: refused.fields });
  const { message, fields } = refusalIn(persian, refused);
  expect(message).toBe('\u2068/harbour/quay\u2069 پیش‌تر به جای دیگر رفته است. به پایان آن برسانید.');
  expect(fields).toEqual({ toPath: message });
});

test('a reporter who may not publish is told in Arabic and in Persian who can', () => {
  const reporter = { id: crypto.randomUUID(), name: 'Amal Rashidi', role: 'reporter' } as const;
  const refused = (() => {
    try {
      allow(reporter, 'publish');
    } catch (error) {
      return error as Refused;
    }
  })()!;
  expect(refused.message).toBe('A reporter may not publish. An editor can.');
  expect(refusalIn(arabic, refused).message).toBe('ليس لك أن تفعل هذا. يستطيع ذلك المحرر.');
  expect(refusalIn(persian, refused).message).toBe('این کار در اختیار شما نیست. دبیر می‌تواند.');
  expect(refusalIn(persian, notFound('story')).message).toBe(refusalIn(persian, notFound('account')).message);
});

test('what stops a story is refused in the words of the pre-flight check, by the newspaper’s clock', () => {
  const embargoAt = new Date('2026-11-27T09:00:00Z');
  const problems = problemsOf({ slug: 'quay', embargoAt }, emptyContent, new Date(0));
  const refused = new Unready(problems.filter(({ level }) => level === 'stop'));
  const { message, fields } = refusalIn(persian, refused);
  expect(message).toContain('مطلب تیتر ندارد.');
  expect(fields.embargoAt).toContain('11:00 EET');
  expect(refusalIn(english, refused).message).toContain('Friday 27 November 2026, 11:00 EET');
  expect(refused.message, 'programs get the instant').toContain('2026-11-27T09:00:00.000Z');
});

test('a form that is too long, too short or not what was asked is told so without the words of a schema', () => {
  const form = z.strictObject({ name: z.string().max(3), days: z.number().min(1), role: z.enum(['reader']) });
  const { error } = form.safeParse({ name: 'Amal', days: 0, role: 'king', more: '' }, { error: plainWords });
  const told = error!.issues.map((issue) => issueIn(english, issue));
  expect(told.sort()).toEqual([
    'This form has fields that are not its own.',
    'This is not what is asked for here.',
    'Use at least 1.',
    'Use at most 3 letters.',
  ]);
  for (const issue of error!.issues) expect(issueIn(persian, issue)).not.toMatch(/[a-z]/i);
});

test('a sentence that nobody has translated is shown as it came', () => {
  expect(sentenceIn(persian, 'A sentence of {whom}.', { whom: 'tomorrow' })).toBe('A sentence of tomorrow.');
});
