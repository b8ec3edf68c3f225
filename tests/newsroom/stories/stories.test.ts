import { beforeAll, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { listLinks } from '#newsroom/related/links.ts';
import { relateStory } from '#newsroom/related/relate-story.ts';
import { replaceLinks } from '#newsroom/related/replace-links.ts';
import { restoreRevision } from '#newsroom/revisions/restore-revision.ts';
import { getRevision, listRevisions } from '#newsroom/revisions/revisions.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { removeSection } from '#newsroom/sections/remove-section.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { citeSource } from '#newsroom/sources/cite-source.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { findStoriesByWords, findStoryByAddress } from '#newsroom/stories/find-stories.ts';
import { listStories } from '#newsroom/stories/stories.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { type Cast, drafted, inMs, openNewsroom, published, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

describe('the list of stories', () => {
  it('filters by words of headline and byline, by section, by state and by whose it is', async () => {
    const byline = { key: 'a', personId: null, name: 'Teodor Vance', role: 'by' as const, place: '' };
    const storyId = await drafted(cast, { headline: 'Lamplighter retires', bylines: [byline] }, cast.city.id);
    const ids = async (filter: object, by = cast.amal) =>
      (await listStories(by, filter)).stories.map((story) => story.id);
    expect(await ids({ words: 'lampl vance' })).toEqual([storyId]);
    expect(await ids({ words: 'lam%ter' })).toEqual([]);
    expect(await ids({ byline: 'teodor vance' })).toEqual([storyId]);
    expect(await ids({ sectionId: cast.city.id })).toContain(storyId);
    expect(await ids({ sectionId: cast.world.id })).not.toContain(storyId);
    expect(await ids({ mine: true })).toContain(storyId);
    expect(await ids({ mine: true }, cast.nour)).not.toContain(storyId);
    expect(await ids({ state: 'draft' })).toContain(storyId);
    await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
    expect(await ids({ state: 'scheduled' })).toContain(storyId);
    await publishStory(cast.sami, { storyId });
    expect(await ids({ state: 'live' })).toContain(storyId);
    await withdrawStory(cast.sami, { storyId, notice: 'x' });
    expect(await ids({ state: 'withdrawn' })).toContain(storyId);
    expect(await ids({ state: 'live' })).not.toContain(storyId);
  });

  it('pages by key to its end, each story once', async () => {
    const own = await createSection(cast.dina, { name: 'Long', slug: 'long' });
    const begun = await Promise.all(
      Array.from({ length: 60 }, () => draftStory(cast.amal, { language: 'en', sectionId: own.id })),
    );
    const first = await listStories(cast.amal, { sectionId: own.id });
    const second = await listStories(cast.amal, { sectionId: own.id, after: first.older! });
    const seen = [...first.stories, ...second.stories].map((story) => story.id);
    expect(new Set(seen)).toEqual(new Set(begun.map((story) => story.storyId)));
    expect(seen).toHaveLength(60);
    expect(second.older).toBeNull();
  });

  it('finds a story for a link by typing or by a pasted address, without the story itself', async () => {
    const { storyId, path } = await published(cast, { headline: 'Ferry to Saint Orme suspended' });
    expect((await findStoriesByWords(cast.amal, 'orme ferry')).map((story) => story.id)).toEqual([storyId]);
    expect(await findStoriesByWords(cast.amal, 'orme ferry', { not: [storyId] })).toEqual([]);
    for (const address of [
      path,
      `https://foreland.example${path}?utm=1`,
      `http://localhost/admin/stories/${storyId}`,
    ]) {
      expect((await findStoryByAddress(cast.amal, address))?.id).toBe(storyId);
    }
    expect(await findStoryByAddress(cast.amal, 'https://elsewhere.example/%')).toBeNull();
  });
});

describe('revisions', () => {
  it('restoring brings the old words back and keeps the present ones', async () => {
    const storyId = await drafted(cast, { headline: 'Old' });
    const { revisionId } = await saveRevision(cast.amal, { storyId, name: 'First draft' });
    await writeContent(cast.sami, { storyId, content: words({ headline: 'New' }) });
    await restoreRevision(cast.amal, { storyId, revisionId });
    expect((await getDeskStory(cast.amal, storyId)).headline).toBe('Old');
    const { revisions } = await listRevisions(cast.amal, storyId);
    const texts = await Promise.all(revisions.map((revision) => getRevision(cast.amal, storyId, revision.id)));
    expect(texts.map((revision) => [revision.why, revision.content.headline])).toEqual([
      ['restored', 'Old'],
      ['saved', 'New'],
      ['saved', 'Old'],
    ]);
  });

  it('a revision of another story is not found under this one', async () => {
    const [one, two] = [await drafted(cast, { headline: 'One' }), await drafted(cast, { headline: 'Two' })];
    const { revisionId } = await saveRevision(cast.amal, { storyId: two });
    await expect(restoreRevision(cast.amal, { storyId: one, revisionId })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(getRevision(cast.amal, one, revisionId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('related links and sources', () => {
  it('a link is not made twice and not to the story itself', async () => {
    const storyId = await drafted(cast, { headline: 'Linking' });
    const { storyId: target } = await published(cast, { headline: 'Linked to' });
    await relateStory(cast.amal, { storyId, link: { storyId: target } });
    await expect(relateStory(cast.amal, { storyId, link: { storyId: target } })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(relateStory(cast.amal, { storyId, link: { storyId } })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('readers see a related story with its present headline’s address, and not after it is withdrawn', async () => {
    const { storyId: target, path } = await published(cast, { headline: 'Companion' });
    const storyId = await drafted(cast, { headline: 'With companion' });
    await relateStory(cast.amal, { storyId, link: { storyId: target } });
    const { path: own } = await publishStory(cast.sami, { storyId });
    expect(await readAddress(own)).toMatchObject({ article: { related: [{ title: 'Companion', path }] } });
    await withdrawStory(cast.sami, { storyId: target, notice: 'Gone.' });
    expect(await readAddress(own)).toMatchObject({ article: { related: [] } });
  });

  it('the admins’ page has dead and withdrawn targets first and changes all stories at once', async () => {
    const [one, two] = [await drafted(cast, { headline: 'From one' }), await drafted(cast, { headline: 'From two' })];
    for (const storyId of [one, two])
      await relateStory(cast.amal, { storyId, link: { url: '/world/nowhere', title: 'Lost' } });
    await relateStory(cast.amal, { storyId: one, link: { url: 'https://example.org/', title: 'Elsewhere' } });
    const { links } = await listLinks(cast.dina);
    expect(links[0]).toMatchObject({ health: 'dead', url: '/world/nowhere' });
    expect(links[0]!.from.map((story) => story.storyId).sort()).toEqual([one, two].sort());
    expect(links.at(-1)!.health).toMatch(/elsewhere|live/);
    expect((await listLinks(cast.dina, { words: 'nowhere' })).links.map(({ url }) => url)).toEqual(['/world/nowhere']);
    expect((await listLinks(cast.dina, { words: 'from two' })).links.map(({ title }) => title)).toEqual(['Lost']);
    const from = { storyId: null, url: '/world/nowhere' };
    await replaceLinks(cast.dina, { from, to: { storyId: null, url: 'https://example.org/found' } });
    for (const id of [one, two]) {
      const { content } = await getDeskStory(cast.amal, id);
      expect(content.related[0]).toMatchObject({ url: 'https://example.org/found', title: 'Lost' });
    }
    await expect(listLinks(cast.sami)).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('a confidential source, a note and a note to editors never reach readers', async () => {
    const storyId = await drafted(cast, { headline: 'Sourced', notesToEditors: ['DESK-ONLY-NOTE'] });
    await citeSource(cast.amal, { storyId, source: { name: 'Agencies', note: 'DESK-ONLY-SOURCE-NOTE' } });
    await citeSource(cast.amal, { storyId, source: { name: 'DESK-ONLY-PERSON', kind: 'person', confidential: true } });
    const { path } = await publishStory(cast.sami, { storyId });
    const at = await readAddress(path);
    expect(at).toMatchObject({ article: { sources: [{ name: 'Agencies', url: null }] } });
    expect(JSON.stringify(at)).not.toContain('DESK-ONLY');
  });
});

describe('sections', () => {
  it.each(['admin', 'api', 'people', 'topics', 'feed', 'media', 'Feed', '2026', 'a/b', ''])(
    'the slug %j is refused',
    async (slug) => {
      await expect(createSection(cast.dina, { name: 'X', slug })).rejects.toThrow();
    },
  );

  it('a section with stories is not removed', async () => {
    await drafted(cast, { headline: 'Here' });
    await expect(removeSection(cast.dina, { id: cast.world.id })).rejects.toMatchObject({ kind: 'conflict' });
  });
});
