import { beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import { type Asker, answerTo as answerToSomebody } from '#app/admin/answer-to.ts';
import { AddAccountForm, addAccount } from '#newsroom/accounts/add-account.ts';
import { notFound } from '#newsroom/refusal.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { SectionForm } from '#newsroom/sections/section.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { type Cast, openNewsroom } from '#tests/newsroom/cast.ts';

const english = async () => ({ language: 'en' as const, zone: 'Europe/Helsinki' });
const _persian = async () => ({ language: 'fa' as const, zone: 'Europe/Helsinki' });

function answerTo<Form extends z.ZodType, By, V>(
  asker: Asker<By>,
  given: unknown,
  form: Form,
  verb: (by: By, input: z.output<Form>) => Promise<V>,
) {
  return answerToSomebody(asker, given, form, verb, english);
}

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

test('an admin fills in a form, and the verb is done', async () => {
  const given = form({ name: 'Harbour', slug: 'harbour', description: '', $ACTION_REF_1: '' });
  const answer = await answerTo({ by: cast.dina }, given, SectionForm, createSection);
  expect(answer).toMatchObject({ state: 'done', value: { slug: 'harbour' } });
});

test('what has the wrong shape comes back with a reason at its field, and with what was typed', async () => {
  const given = form({ name: 'Sound', slug: 'The Sound!' });
  const answer = await answerTo({ by: cast.dina }, given, SectionForm, createSection);
  expect(answer).toMatchObject({
    state: 'refused',
    kind: 'invalid',
    fields: { slug: expect.stringContaining('hyphens') },
    typed: { name: 'Sound', slug: 'The Sound!' },
  });
});

test('what the newsroom refuses comes back in its own words', async () => {
  const given = form({ name: 'World again', slug: 'world' });
  const answer = await answerTo({ by: cast.dina }, given, SectionForm, createSection);
  expect(answer).toMatchObject({
    state: 'refused',
    kind: 'conflict',
    fields: { slug: 'Another section has this address.' },
  });
});

test('who may not do it is told who can, and nothing is changed', async () => {
  const before = await listSections();
  const answer = await answerTo({ by: cast.amal }, form({ name: 'Mine', slug: 'mine' }), SectionForm, createSection);
  expect(answer).toMatchObject({
    state: 'refused',
    kind: 'not-allowed',
    message: expect.stringContaining('An admin can'),
  });
  expect(await listSections()).toEqual(before);
});

test.each(['signed-out', 'cross-site'] as const)('a request that is %s reaches no verb [A2]', async (asker) => {
  const verb = vi.fn();
  const answer = await answerTo(asker, form({ name: 'Harbour', slug: 'x' }), SectionForm, verb);
  expect(answer).toMatchObject({ state: 'refused', kind: asker, typed: { name: 'Harbour' } });
  expect(verb).not.toHaveBeenCalled();
});

const account = { name: 'Petra Lind', email: 'petra@foreland.example', role: 'reporter', password: 'correct horse' };

test.each(['id', 'disabledAt', 'createdAt', 'status', '__proto__', 'constructor'])(
  'a field %s that a form does not have is refused, and no object changes its nature [A3]',
  async (field) => {
    for (const given of [
      form({ ...account, [field]: 'x' }),
      JSON.parse(`{${JSON.stringify(field)}:{"role":"admin"}}`),
    ]) {
      const answer = await answerTo({ by: cast.dina }, given, AddAccountForm, addAccount);
      expect(answer).toMatchObject({ state: 'refused', kind: 'invalid' });
    }
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
);

test('a password that was typed does not come back with a refusal', async () => {
  const answer = await answerTo(
    { by: cast.dina },
    form({ ...account, email: 'no address' }),
    AddAccountForm,
    addAccount,
  );
  expect(answer).toMatchObject({ state: 'refused', typed: { name: 'Petra Lind' } });
  expect(JSON.stringify(answer)).not.toContain('correct horse');
});

test('what nobody expected is thrown, not told to the editor', async () => {
  const broken = async () => {
    throw new Error('relation "story" does not exist');
  };
  await expect(answerTo({ by: cast.dina }, form({ name: 'A', slug: 'a' }), SectionForm, broken)).rejects.toThrow(
    'relation',
  );
});

test('what is not there to be seen is refused in the same words as what is not there', async () => {
  const hidden = async () => {
    throw notFound('story');
  };
  const answer = await answerTo({ by: cast.amal }, form({ name: 'A', slug: 'a' }), SectionForm, hidden);
  expect(answer).toMatchObject({ state: 'refused', kind: 'not-found' });
});
