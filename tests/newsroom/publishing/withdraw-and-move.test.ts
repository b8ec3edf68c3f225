import { beforeAll, describe, expect, it } from 'vitest';
import { addRedirect } from '#newsroom/publishing/add-redirect.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { listLatest } from '#newsroom/site/front.ts';
import { findTopic } from '#newsroom/site/topics.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { aTopic, type Cast, drafted, inMs, openNewsroom, published } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

describe('withdrawing', () => {
  it('readers get the notice, and no list shows the story', async () => {
    const topic = await aTopic(cast, 'Quays');
    const { storyId, path } = await published(cast, { headline: 'Taken away', topicIds: [topic.id] });
    await withdrawStory(cast.sami, { storyId, notice: 'The figures were wrong.' });
    expect(await readAddress(path)).toMatchObject({ found: 'withdrawn', notice: 'The figures were wrong.' });
    expect((await listLatest()).cards.map((card) => card.storyId)).not.toContain(storyId);
    expect(await findTopic('quays')).toBeNull();
  });

  it('needs a reason in writing', async () => {
    const { storyId } = await published(cast, { headline: 'Why' });
    await expect(withdrawStory(cast.sami, { storyId, notice: '  ' })).rejects.toThrow(/Write why/);
  });

  it('a reporter may not withdraw', async () => {
    const { storyId } = await published(cast, { headline: 'Not yours' });
    await expect(withdrawStory(cast.amal, { storyId, notice: 'x' })).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('takes back a scheduled update too', async () => {
    const { storyId, path } = await published(cast, { headline: 'No second coming' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await withdrawStory(cast.sami, { storyId, notice: 'Gone.' });
    expect((await getDeskStory(cast.sami, storyId)).publications).toHaveLength(1);
    expect((await readAddress(path)).found).toBe('withdrawn');
  });

  it('a withdrawn story that is published again is an article again', async () => {
    const { storyId, path } = await published(cast, { headline: 'Back again' });
    await withdrawStory(cast.sami, { storyId, notice: 'A moment.' });
    await publishStory(cast.sami, { storyId });
    expect((await readAddress(path)).found).toBe('article');
  });
});

describe('moving', () => {
  it('a new slug leaves a redirect at the old address, and moving twice makes no chain and no loop [E8]', async () => {
    const { storyId, path: first } = await published(cast, { headline: 'Original words' });
    const { path: second } = await moveStory(cast.sami, { storyId, slug: 'second-address' });
    const { path: third } = await moveStory(cast.sami, { storyId, slug: 'third-address' });
    expect(await readAddress(first)).toEqual({ found: 'moved', to: third });
    expect(await readAddress(second!)).toEqual({ found: 'moved', to: third });
    const { path: back } = await moveStory(cast.sami, { storyId, slug: 'original-words' });
    expect(back).toBe(first);
    expect((await readAddress(first)).found).toBe('article');
    expect(await readAddress(second!)).toEqual({ found: 'moved', to: first });
  });

  it('a new section moves a live story at once', async () => {
    const { storyId, path } = await published(cast, { headline: 'Crosstown' });
    const { path: moved } = await moveStory(cast.sami, { storyId, sectionId: cast.city.id });
    expect(moved).toMatch(/^\/city\//);
    expect(await readAddress(path)).toEqual({ found: 'moved', to: moved });
  });

  it('unpublished changes do not go out with a move', async () => {
    const { storyId } = await published(cast, { headline: 'Only the address' });
    const { path } = await moveStory(cast.sami, { storyId, slug: 'address-only' });
    expect(await readAddress(path!)).toMatchObject({ article: { headline: 'Only the address' } });
  });

  it('a scheduled story is moved with its schedule', async () => {
    const storyId = await drafted(cast, { headline: 'Moved before noon' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await moveStory(cast.sami, { storyId, slug: 'moved-early' });
    expect((await getDeskStory(cast.sami, storyId)).publications).toMatchObject([
      { path: expect.stringMatching(/moved-early$/) },
    ]);
  });

  it('a withdrawn story that is scheduled again and moved comes at its hour, is found from its old address, and can be withdrawn again', async () => {
    const { storyId, path } = await published(cast, { headline: 'Withdrawn, scheduled, moved' });
    await withdrawStory(cast.sami, { storyId, notice: 'Not yet.' });
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(600) });
    await moveStory(cast.sami, { storyId, slug: 'moved-before-its-hour' });
    expect(await readAddress(path)).toMatchObject({ found: 'withdrawn', notice: 'Not yet.' });
    await expect.poll(() => readAddress(path), { timeout: 5_000, interval: 50 }).toMatchObject({ found: 'moved' });
    const { to } = (await readAddress(path)) as { to: string };
    expect(to).toContain('moved-before-its-hour');
    expect(await readAddress(to)).toMatchObject({ found: 'article' });
    await withdrawStory(cast.sami, { storyId, notice: 'After all.' });
    expect(await readAddress(to)).toMatchObject({ found: 'withdrawn', notice: 'After all.' });
    expect(await readAddress(path)).toMatchObject({ found: 'withdrawn' });
  });

  it('an old address of a story that nobody may see says nothing [E10]', async () => {
    const storyId = await drafted(cast, { headline: 'Hidden' });
    const { path } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    await moveStory(cast.sami, { storyId, slug: 'hidden-too' });
    expect(await readAddress(path)).toEqual({ found: 'nothing' });
    expect(await readAddress(path)).toEqual(await readAddress('/world/2026/01/01/never-was'));
  });

  it('an address that became free can be used again without showing the old words [E8]', async () => {
    const { storyId, path } = await published(cast, { headline: 'Reused' });
    await moveStory(cast.sami, { storyId, slug: 'elsewhere-now' });
    const { path: same } = await published(cast, { headline: 'Reused', standfirst: 'The new one' });
    expect(same).toBe(path);
    expect(await readAddress(path)).toMatchObject({ found: 'article', article: { standfirst: 'The new one' } });
  });

  it('a redirect made by hand makes neither a chain nor a loop', async () => {
    await addRedirect(cast.dina, { fromPath: '/old', toPath: '/world' });
    expect(await readAddress('/old')).toEqual({ found: 'moved', to: '/world' });
    await expect(addRedirect(cast.dina, { fromPath: '/older', toPath: '/old' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(addRedirect(cast.dina, { fromPath: '/world', toPath: '/older' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(addRedirect(cast.dina, { fromPath: '/a', toPath: '//evil.test' })).rejects.toThrow();
    await expect(addRedirect(cast.sami, { fromPath: '/a', toPath: '/b' })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });
});
