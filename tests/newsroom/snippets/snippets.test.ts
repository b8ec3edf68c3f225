import { beforeAll, describe, expect, it } from 'vitest';
import { changeSnippet } from '#newsroom/snippets/change-snippet.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { restoreSnippet } from '#newsroom/snippets/restore-snippet.ts';
import { retireSnippet } from '#newsroom/snippets/retire-snippet.ts';
import type { SnippetForm } from '#newsroom/snippets/snippet.ts';
import { findSnippetsByWords, listSnippets } from '#newsroom/snippets/snippets.ts';
import type { Body } from '#newsroom/stories/body.ts';
import { desk } from '#platform/database/desk.ts';
import { bodyOf, type Cast, openNewsroom } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

let made = 0;
const aWord = () => `word-${++made}`;
const formOf = (change: Partial<SnippetForm> = {}): SnippetForm => {
  const word = aWord();
  return { name: `Snippet ${word}`, trigger: word, language: 'en', body: bodyOf('Call 116 123.'), ...change };
};
const changeOf = ({ id, version, name, trigger, language, body }: Awaited<ReturnType<typeof createSnippet>>) => ({
  ...{ id, version, name, trigger, language, body },
});
const events = () =>
  cast.database.sql<{ name: string; by: string; data: { name: string } }>(
    "SELECT name, by_name AS by, data FROM desk.event WHERE name LIKE 'snippet.%' ORDER BY id",
  );

const RICH: Body = {
  type: 'doc',
  content: [
    {
      type: 'factBox',
      content: [
        { type: 'boxTitle', content: [{ type: 'text', text: 'Need to talk?' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Call ' },
            { type: 'text', text: '116 123', marks: [{ type: 'link', attrs: { href: 'tel:116123' } }] },
          ],
        },
        {
          type: 'list',
          attrs: { ordered: false },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Free' }] }] }],
        },
      ],
    },
  ],
};

describe('a snippet', () => {
  it('is made by a reporter with everything that a story may hold, in one event', async () => {
    const before = (await events()).length;
    const made = await createSnippet(cast.amal, formOf({ name: 'Helpline box', trigger: 'Helpline', body: RICH }));
    expect(made).toMatchObject({ body: RICH, version: 1, byName: 'Amal Rashidi', retiredAt: null });
    expect((await events()).slice(before)).toMatchObject([
      { name: 'snippet.added', by: 'Amal Rashidi', data: { name: 'Helpline box', trigger: 'Helpline' } },
    ]);
    const [found] = await findSnippetsByWords(cast.amal, 'helpline', 'en');
    expect(found).toEqual({ id: made.id, name: 'Helpline box', trigger: 'Helpline', language: 'en', body: RICH });
  });

  it('is made by nobody who only looks on, and what a wire brings makes none', async () => {
    const before = await events();
    for (const by of [cast.tove, { id: null, name: 'The importer', role: 'importer' as const }]) {
      await expect(createSnippet(by, formOf())).rejects.toMatchObject({ kind: 'not-allowed' });
    }
    await expect(listSnippets(cast.tove)).rejects.toMatchObject({ kind: 'not-allowed' });
    expect(await events()).toEqual(before);
  });

  it('is changed by who made it and by editors, and what it was stands in the events', async () => {
    const snippet = await createSnippet(cast.amal, formOf({ name: 'The port' }));
    const second = await changeSnippet(cast.amal, { ...changeOf(snippet), body: bodyOf('The port of Averil.') });
    const third = await changeSnippet(cast.sami, { ...changeOf(second), name: 'The port, in short' });
    expect(third).toMatchObject({ version: 3, byName: 'Amal Rashidi', changedByName: 'Sami Toivola' });
    const of = (await events()).filter(({ data }) => data.name.startsWith('The port'));
    expect(of.map(({ name, by }) => `${name} ${by}`)).toEqual([
      'snippet.added Amal Rashidi',
      'snippet.changed Amal Rashidi',
      'snippet.changed Sami Toivola',
    ]);
    const editors = await createSnippet(cast.sami, formOf());
    await expect(changeSnippet(cast.amal, changeOf(editors))).rejects.toMatchObject({
      kind: 'not-allowed',
      message: expect.stringContaining('Sami Toivola made this'),
    });
    await expect(retireSnippet(cast.amal, { id: editors.id })).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(changeSnippet(cast.sami, { ...changeOf(editors), id: crypto.randomUUID() })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('is not overwritten by who opened it before somebody else changed it', async () => {
    const snippet = await createSnippet(cast.amal, formOf());
    const both = [cast.sami, cast.nour].map((by) =>
      changeSnippet(by, { ...changeOf(snippet), body: bodyOf(`By ${by.name}.`) }),
    );
    const answers = await Promise.allSettled(both);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [lost] = answers.filter((answer) => answer.status === 'rejected');
    expect(lost?.reason).toMatchObject({ kind: 'conflict', message: expect.stringContaining('has changed this') });
    const row = await desk().snippet.findUniqueOrThrow({ where: { id: snippet.id } });
    expect(row.version).toBe(2);
    expect(JSON.stringify(row.body)).toContain(row.changedByName);
  });
});

describe('a trigger', () => {
  it('belongs to one snippet of a language, however it is written, and two who want it at once do not both get it', async () => {
    await createSnippet(cast.amal, formOf({ trigger: 'Résumé', language: 'en' }));
    await expect(createSnippet(cast.amal, formOf({ trigger: 'resume', language: 'EN' }))).rejects.toMatchObject({
      kind: 'conflict',
      fields: { trigger: expect.any(String) },
    });
    await createSnippet(cast.amal, formOf({ trigger: 'resume', language: 'fr' }));
    await createSnippet(cast.amal, formOf({ trigger: 'resume', language: '' }));
    const word = aWord();
    const both = await Promise.allSettled(
      [cast.amal, cast.sami].map((by) => createSnippet(by, formOf({ trigger: word }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [first] = await findSnippetsByWords(cast.amal, 'resume', 'en');
    const other = await createSnippet(cast.sami, formOf());
    await expect(changeSnippet(cast.sami, { ...changeOf(other), trigger: 'résume' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect(first?.trigger).toBe('Résumé');
  });

  it('is free when its snippet is retired, and the snippet comes back only when it is free again', async () => {
    const before = (await events()).length;
    const old = await createSnippet(cast.amal, formOf({ trigger: 'storm' }));
    await retireSnippet(cast.amal, { id: old.id });
    await retireSnippet(cast.amal, { id: old.id });
    expect(await findSnippetsByWords(cast.amal, 'storm', 'en')).toEqual([]);
    const young = await createSnippet(cast.amal, formOf({ trigger: 'storm' }));
    await expect(restoreSnippet(cast.amal, { id: old.id })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('taken its trigger'),
    });
    await retireSnippet(cast.amal, { id: young.id });
    await restoreSnippet(cast.amal, { id: old.id });
    await restoreSnippet(cast.amal, { id: old.id });
    expect((await findSnippetsByWords(cast.amal, 'storm', 'en')).map(({ id }) => id)).toEqual([old.id]);
    const names = (await events()).slice(before).map(({ name }) => name.replace('snippet.', ''));
    expect(names).toEqual(['added', 'retired', 'added', 'retired', 'restored']);
  });
});

describe('who looks for a snippet', () => {
  it('finds those in the language of the story first, then for any, then the others', async () => {
    for (const language of ['de', '', 'en', 'en-GB']) {
      await createSnippet(
        cast.amal,
        formOf({ name: `Ferry ${language || 'any'}`, trigger: `f-${language}`, language }),
      );
    }
    const names = async (words: string, language: string) =>
      (await findSnippetsByWords(cast.amal, words, language)).map(({ name }) => name);
    expect(await names('Ferry', 'en-GB')).toEqual(['Ferry en-GB', 'Ferry en', 'Ferry any', 'Ferry de']);
    expect(await names('ferry', 'de')).toEqual(['Ferry de', 'Ferry any', 'Ferry en', 'Ferry en-GB']);
    expect((await names('F-de', 'en'))[0]).toBe('Ferry de');
    expect(await names('100%', 'en')).toEqual([]);
  });

  it('pages through all of them by name, the retired among them', async () => {
    const later = Array.from({ length: 60 }, (_, at) => `Zz ${String(at).padStart(2, '0')}`);
    for (const name of later) await createSnippet(cast.nour, formOf({ name }));
    const { rows } = await listSnippets(cast.amal, { words: 'zz 07' });
    await retireSnippet(cast.nour, { id: rows[0]!.id });
    const first = await listSnippets(cast.amal, { words: 'zz' });
    const second = await listSnippets(cast.amal, { words: 'zz', after: first.next ?? '' });
    expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(later);
    expect(second.next).toBeNull();
    expect(first.rows.filter(({ retiredAt }) => retiredAt).map(({ name }) => name)).toEqual(['Zz 07']);
  });
});

it('the desk cannot delete a snippet, and readers cannot see one', async () => {
  await createSnippet(cast.amal, formOf());
  await expect(desk().$executeRaw`DELETE FROM desk.snippet`).rejects.toThrow(/permission denied/);
  const may = await cast.database.sql(
    "SELECT 1 WHERE has_table_privilege('nightdesk_reader', 'desk.snippet', 'SELECT') OR has_schema_privilege('nightdesk_reader', 'desk', 'USAGE')",
  );
  expect(may).toEqual([]);
});
