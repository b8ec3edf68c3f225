import { beforeAll, expect, it } from 'vitest';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { listColleagues } from '#newsroom/accounts/colleagues.ts';
import { disableAccount } from '#newsroom/accounts/disable-account.ts';
import type { Actor } from '#newsroom/actor.ts';
import { listEvents } from '#newsroom/events/list-events.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { handOverStory } from '#newsroom/revisions/hand-over-story.ts';
import { handingIn, nameOfHanding } from '#newsroom/revisions/handing.ts';
import { getRevision, listRevisions } from '#newsroom/revisions/revisions.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { type Cast, drafted, openNewsroom, words } from '../cast.ts';

let cast: Cast;
let petra: Actor;
beforeAll(async () => {
  cast = await openNewsroom();
  const input = { name: 'Petra Lind', email: 'petra.lind@foreland.example', role: 'reporter' as const };
  const { id } = await addAccount(cast.dina, { ...input, password: 'lanterns over the quay' });
  await disableAccount(cast.dina, { id });
  petra = { id, name: input.name, role: 'reporter' };
});

const idOf = ({ id }: Actor) => id ?? '';
const reading = { zone: 'Europe/Helsinki', now: new Date('2026-03-01T10:00:00Z') };

it('a story that is handed over keeps its text as it was, and the log says to whom and why', async () => {
  const storyId = await drafted(cast, { headline: 'Council says no' });
  const note = ' Needs a second\npair of eyes ';
  const { revisionId, to } = await handOverStory(cast.amal, { storyId, toId: idOf(cast.sami), note });
  await writeContent(cast.sami, { storyId, content: words({ headline: 'Council says yes' }) });
  expect(to).toBe('Sami Toivola');
  expect(await getRevision(cast.sami, storyId, revisionId)).toMatchObject({
    why: 'handed-over',
    name: 'Sami Toivola: “Needs a second pair of eyes”',
    byName: 'Amal Rashidi',
    content: { headline: 'Council says no' },
  });
  const { events } = await listEvents(cast.tove, storyId);
  expect(events.map((event) => sentenceOf(event, reading))).toContain(
    'Amal handed this to Sami: “Needs a second pair of eyes”',
  );
});

it('without a note it says to whom', async () => {
  const storyId = await drafted(cast);
  await handOverStory(cast.sami, { storyId, toId: idOf(cast.amal) });
  const [revision] = (await listRevisions(cast.amal, storyId)).revisions;
  expect(revision).toMatchObject({ why: 'handed-over', name: 'Amal Rashidi' });
  const [event] = (await listEvents(cast.amal, storyId)).events;
  expect(sentenceOf(event!, reading)).toBe('Sami handed this to Amal');
});

it('nobody takes a story who does not write, is not here any more, or has it already', async () => {
  const storyId = await drafted(cast);
  const reasons: [string, string][] = [
    [idOf(cast.tove), 'Tove Marangoni only reads here. Choose somebody who writes.'],
    [idOf(petra), 'The account of Petra Lind is closed. Choose somebody else.'],
    [idOf(cast.amal), 'You have this story yourself. Choose somebody else.'],
    [crypto.randomUUID(), 'Nobody here has this account. Choose somebody else.'],
  ];
  for (const [toId, message] of reasons) {
    const refusal = { kind: 'invalid', message, fields: { toId: message } };
    await expect(handOverStory(cast.amal, { storyId, toId })).rejects.toMatchObject(refusal);
  }
  expect((await listRevisions(cast.amal, storyId)).revisions).toEqual([]);
  expect((await listEvents(cast.amal, storyId)).events.map(({ name }) => name)).not.toContain('story.handed-over');
});

it('a reader hands nothing over, a story that is not there is not found, and a note is short', async () => {
  const storyId = await drafted(cast);
  const toId = idOf(cast.sami);
  await expect(handOverStory(cast.tove, { storyId, toId })).rejects.toMatchObject({ kind: 'not-allowed' });
  const nowhere = { storyId: crypto.randomUUID(), toId };
  await expect(handOverStory(cast.amal, nowhere)).rejects.toMatchObject({ kind: 'not-found' });
  await expect(handOverStory(cast.amal, { storyId, toId, note: 'x'.repeat(301) })).rejects.toThrow(/at most 300/);
});

it('those are offered who write here, by name, and not oneself', async () => {
  const names = async (by: Actor) => (await listColleagues(by)).map(({ name }) => name);
  expect(await names(cast.amal)).toEqual(['Dina Kallas', 'Nour Adeyemi', 'Sami Toivola']);
  expect(await names(cast.dina)).toEqual(['Amal Rashidi', 'Nour Adeyemi', 'Sami Toivola']);
  await expect(listColleagues(cast.tove)).rejects.toMatchObject({ kind: 'not-allowed' });
});

it('who took it and what was said are read again from the name of the version', () => {
  for (const handing of [
    { to: 'Sami Toivola', note: '' },
    { to: 'Sami Toivola', note: 'He said: “no”, twice' },
    { to: 'أمل الراشدي', note: 'تحتاج إلى مراجعة' },
  ]) {
    expect(handingIn(nameOfHanding(handing))).toEqual(handing);
  }
});
