import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { changeTopic } from '#newsroom/topics/change-topic.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { bylinedBy, type Cast, drafted, inMs, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { openSite } from './whole-site.ts';

/** Long enough to look before it on a busy machine. */
const SOON_MS = 3_000;
const past = (hour: string) => pause(Date.parse(hour) + 300 - Date.now());
const notice = 'It was wrong.';

/** A newspaper with a story of another section, whose page and a page of nothing are kept. */
async function openKept() {
  const cast = await openNewsroom();
  const { path } = await published(cast, { headline: 'Council votes' }, cast.city.id);
  const site = await openSite();
  const kept = [path, '/city', '/city/feed.xml', '/nothing/here', '/robots.txt'];
  for (const each of kept) await site.read(each);
  const madeAnew = async () => {
    site.made.length = 0;
    for (const each of kept) await site.read(each);
    return [...site.made];
  };
  /** The topics in the menu of a story that has nothing to do with them, and of an address where nothing is. */
  const menu = async () => {
    const texts = await Promise.all([path, '/nothing/here'].map(async (each) => (await site.read(each)).text));
    return texts.map((text) => /href="\/topics\/harbour"/.test(text));
  };
  return { cast, site, path, madeAnew, menu };
}

const inFocus = (cast: Cast) => createTopic(cast.dina, { name: 'Harbour', focus: 1 });
const SHOWN = [true, true];
const HIDDEN = [false, false];

describe('a publication', () => {
  it('leaves the kept pages of other sections as they are, also when it is changed and withdrawn', async () => {
    const { cast, madeAnew } = await openKept();
    const { storyId } = await published(cast, { headline: 'Ferry late' });
    expect(await madeAnew()).toEqual([]);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Ferry very late' }) });
    await publishStory(cast.sami, { storyId });
    expect(await madeAnew()).toEqual([]);
    await withdrawStory(cast.sami, { storyId, notice });
    expect(await madeAnew()).toEqual([]);
  });

  it('in a topic that has live stories changes neither the menu nor other stories of the topic and the writer', async () => {
    const { cast, site, madeAnew } = await openKept();
    const { id, slug } = await inFocus(cast);
    const { byline, person } = await bylinedBy(cast, 'Amal Rashidi');
    const of = { topicIds: [id], bylines: [byline] };
    const first = await published(cast, { ...of, headline: 'Quay cracks' }, cast.city.id);
    await madeAnew();
    await site.read(first.path);
    for (const list of [`/topics/${slug}`, `/people/${person.slug}`]) await site.read(list);
    const second = await published(cast, { ...of, headline: 'Board resigns' });
    expect(await madeAnew()).toEqual([]);
    expect((await site.read(first.path)).text).toContain('Quay cracks');
    expect(site.made).toEqual([]);
    for (const list of [`/topics/${slug}`, `/people/${person.slug}`]) {
      expect((await site.read(list)).text).toContain('Board resigns');
    }
    await withdrawStory(cast.sami, { storyId: second.storyId, notice });
    expect(await madeAnew()).toEqual([]);
  });
});

describe('a new version', () => {
  it('also changes the page of a story that only the version before it was a translation of', async () => {
    const { cast, site } = await openKept();
    const original = await published(cast, { headline: 'Quay cracks' }, cast.city.id);
    const storyId = await drafted(cast, { headline: 'Other words' });
    await describeStory(cast.sami, { storyId, language: 'fi', translationOf: original.storyId });
    const { path } = await publishStory(cast.sami, { storyId });
    expect((await site.read(original.path)).text).toContain(path);
    await describeStory(cast.sami, { storyId, translationOf: null });
    await publishStory(cast.sami, { storyId });
    expect((await site.read(original.path)).text).not.toContain(path);
  });
});

describe('a topic in focus', () => {
  it('comes into the menu of every page with its first story, and goes with its last', async () => {
    const { cast, menu } = await openKept();
    const { id } = await inFocus(cast);
    expect(await menu()).toEqual(HIDDEN);
    const [first, second] = [
      await published(cast, { headline: 'One', topicIds: [id] }),
      await published(cast, { headline: 'Two', topicIds: [id] }),
    ];
    expect(await menu()).toEqual(SHOWN);
    await withdrawStory(cast.sami, { storyId: first.storyId, notice });
    expect(await menu()).toEqual(SHOWN);
    await writeContent(cast.amal, { storyId: second.storyId, content: words({ headline: 'Two', topicIds: [] }) });
    await publishStory(cast.sami, { storyId: second.storyId });
    expect(await menu()).toEqual(HIDDEN);
  });

  it('goes when its last two stories are withdrawn at once, and stays when one comes while another goes', async () => {
    const { cast, site, menu } = await openKept();
    const { id } = await inFocus(cast);
    for (const round of [1, 2, 3, 4]) {
      const [a, b] = await Promise.all(
        ['a', 'b'].map((name) => published(cast, { headline: `${name} ${round}`, topicIds: [id] })),
      );
      expect(await menu()).toEqual(SHOWN);
      await withdrawStory(cast.sami, { storyId: a!.storyId, notice });
      const next = await drafted(cast, { headline: `next ${round}`, topicIds: [id] });
      // Somebody reads meanwhile, so that the menu between the two is kept where there is one.
      await Promise.all([
        withdrawStory(cast.sami, { storyId: b!.storyId, notice }),
        publishStory(cast.sami, { storyId: next }),
        ...[1, 2, 3].map(() => site.read('/nothing/here')),
      ]);
      expect(await menu()).toEqual(SHOWN);
      const last = await published(cast, { headline: `last ${round}`, topicIds: [id] });
      await Promise.all([next, last.storyId].map((storyId) => withdrawStory(cast.sami, { storyId, notice })));
      expect(await menu()).toEqual(HIDDEN);
    }
  });

  it('comes and goes at the hour of a scheduled version', async () => {
    const { cast, menu } = await openKept();
    const { id } = await inFocus(cast);
    const storyId = await drafted(cast, { headline: 'At its hour', topicIds: [id] });
    const { liveFrom: begins } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(SOON_MS) });
    expect(await menu()).toEqual(HIDDEN);
    await past(begins);
    expect(await menu()).toEqual(SHOWN);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'At its hour', topicIds: [] }) });
    const { liveFrom: ends } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(SOON_MS) });
    expect(await menu()).toEqual(SHOWN);
    await past(ends);
    expect(await menu()).toEqual(HIDDEN);
  });

  it('comes at the hour of a story that became its first because the others were withdrawn meanwhile', async () => {
    const { cast, menu } = await openKept();
    const { id } = await inFocus(cast);
    const now = await published(cast, { headline: 'Now', topicIds: [id] });
    const storyId = await drafted(cast, { headline: 'At its hour', topicIds: [id] });
    const { liveFrom } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(SOON_MS) });
    await withdrawStory(cast.sami, { storyId: now.storyId, notice });
    expect(await menu()).toEqual(HIDDEN);
    await past(liveFrom);
    expect(await menu()).toEqual(SHOWN);
  });

  it('comes at that hour also if it was put into focus after the story was scheduled', async () => {
    const { cast, menu } = await openKept();
    const { id, name } = await createTopic(cast.dina, { name: 'Harbour' });
    const storyId = await drafted(cast, { headline: 'At its hour', topicIds: [id] });
    const { liveFrom } = await scheduleStory(cast.sami, { storyId, liveFrom: inMs(SOON_MS) });
    await changeTopic(cast.dina, { id, name, focus: 1 });
    expect(await menu()).toEqual(HIDDEN);
    await past(liveFrom);
    expect(await menu()).toEqual(SHOWN);
  });
});
