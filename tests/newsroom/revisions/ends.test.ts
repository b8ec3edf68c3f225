import { beforeAll, expect, it } from 'vitest';
import { compare } from '#components/desk/history/comparing/compare.ts';
import { getEnd } from '#newsroom/revisions/ends.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { bodyOf, type Cast, drafted, openNewsroom, published, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const nobody = { topics: {}, stories: {}, pictures: {} };

it('what stands at the desk is compared with what readers see, and each insertion tells who wrote it', async () => {
  const { storyId } = await published(cast, { headline: 'The wall leaks', body: bodyOf('The wall is old.') });
  const one = words({ headline: 'The wall leaks', body: bodyOf('The wall is old and tired.') });
  await writeContent(cast.amal, { storyId, content: one });
  await writeContent(cast.nour, { storyId, content: { ...one, headline: 'The sea wall leaks' } });
  const [live, now] = [await getEnd(cast.sami, storyId, 'live'), await getEnd(cast.sami, storyId, 'now')];
  expect(live.liveSince).not.toBeNull();
  expect([now.older, live.newer]).toEqual([live.revision?.id, 'now']);
  const { fields, body } = compare(live, now, nobody);
  const came = [...fields, ...body].flatMap(({ stretches }) =>
    stretches.filter(({ is }) => is === 'new').map(({ text, by }) => [text.trim(), by]),
  );
  expect(came).toEqual([
    ['sea', 'Nour Adeyemi'],
    ['and tired', 'Amal Rashidi'],
  ]);
});

it('readers who see nothing cannot be compared with, and a version of another story is not found [A6] [A7]', async () => {
  const storyId = await drafted(cast);
  await expect(getEnd(cast.sami, storyId, 'live')).rejects.toMatchObject({ kind: 'conflict' });
  const { storyId: other } = await published(cast, { headline: 'Another one' });
  const [theirs] = (await listRevisions(cast.sami, other)).revisions;
  const refusals = [theirs!.id, crypto.randomUUID(), 'x', '__proto__'].map((name) =>
    getEnd(cast.sami, storyId, name).then(
      () => 'found',
      (error: Error) => error.message,
    ),
  );
  expect(new Set(await Promise.all(refusals))).toEqual(
    new Set(['There is no such revision, or it is not yours to see.']),
  );
});
