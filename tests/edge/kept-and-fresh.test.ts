import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { changePerson } from '#newsroom/people/change-person.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { unscheduleStory } from '#newsroom/publishing/unschedule-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { Refused } from '#newsroom/refusal.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { changeTopic } from '#newsroom/topics/change-topic.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { bylinedBy, type Cast, drafted, inMs, openNewsroom, words } from '#tests/newsroom/cast.ts';
import { openSite, type Site } from './whole-site.ts';

const BUDGET_MS = Number(process.env.BUDGET ?? 25) * 1_000;
/** In this time an hour that has come is past, and pages made in its neighbourhood have lived their short life. */
const HOUR_MS = 400;

/** Numbers that the seed repeats: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function chance(seed: number) {
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const of = <T>(things: T[]): T => things[below(things.length)]!;
  return { below, of, some: <T>(things: T[]) => things.filter(() => below(3) === 0) };
}

async function openRandomPaper(cast: Cast, { below, of, some }: ReturnType<typeof chance>) {
  const sport = await createSection(cast.dina, { name: 'Sport', slug: 'sport' });
  const sections = [cast.world, cast.city, sport].map(({ id }) => id);
  const topics = await Promise.all(
    ['Harbour', 'Ferries', 'Budget'].map((name, focus) => createTopic(cast.dina, { name, focus: focus || null })),
  );
  const people = await Promise.all(['Amal Rashidi', 'Ilse Marrow'].map((name) => bylinedBy(cast, name)));
  const stories = await Promise.all([0, 1, 2, 3].map((nth) => drafted(cast, { headline: `Story ${nth}` })));
  const paths = new Set([
    '/',
    '/feed.xml',
    '/sitemap.xml',
    '/sitemaps/places.xml',
    '/sitemaps/stories.xml',
    '/nothing',
  ]);
  for (const slug of ['world', 'city', 'sport']) paths.add(`/${slug}`).add(`/${slug}/feed.xml`);
  for (const { slug } of topics) paths.add(`/topics/${slug}`);
  for (const { person } of people) paths.add(`/people/${person.slug}`);
  let written = 0;

  const write = (storyId: string) => {
    written += 1;
    const topicIds = some(topics).map(({ id }) => id);
    const bylines = some(people).map(({ byline }) => byline);
    const related = some(stories.filter((id) => id !== storyId)).map((id) => {
      return { key: id, storyId: id, url: '', title: '', line: '' };
    });
    const content = words({ headline: `Headline ${written}`, topicIds, bylines, related });
    return writeContent(cast.amal, { storyId, content });
  };
  const publish = async (liveFrom?: string) => {
    const storyId = of(stories);
    if (below(4) > 0) await write(storyId);
    paths.add((await publishStory(cast.sami, { storyId, liveFrom })).path);
  };
  const focus = () => {
    const { id, name } = of(topics);
    return changeTopic(cast.dina, { id, name: `${name} ${below(3)}`, focus: below(4) === 0 ? null : below(9) });
  };
  const doings: (() => Promise<unknown>)[] = [
    () => publish(),
    () => publish(),
    () => publish(inMs(HOUR_MS / 2)),
    () => publish(inMs(HOUR_MS / 2 + below(100))),
    () => publish(inMs(3_600_000)),
    () => withdrawStory(cast.sami, { storyId: of(stories), notice: 'It was wrong.' }),
    () => withdrawStory(cast.sami, { storyId: of(stories), notice: 'It was wrong.' }),
    () => unscheduleStory(cast.sami, { storyId: of(stories) }),
    async () => {
      const slug = below(2) === 0 ? `moved-${below(5)}` : undefined;
      const { path } = await moveStory(cast.sami, { storyId: of(stories), sectionId: of(sections), slug });
      if (path) paths.add(path);
    },
    () => describeStory(cast.sami, { storyId: of(stories), translationOf: below(2) === 0 ? null : of(stories) }),
    () => describeStory(cast.sami, { storyId: of(stories), language: of(['en', 'fa', 'fi']) }),
    focus,
    () => changePerson(cast.dina, { id: of(people).person.id, name: `Writer ${below(9)}` }),
  ];
  return { paths, doing: () => of(doings) };
}

/** What is refused is a change that did not happen. */
async function unlessRefused(doing: () => Promise<unknown>): Promise<void> {
  try {
    await doing();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}

async function lies(site: Site, paths: Iterable<string>): Promise<string[]> {
  const looked = [...paths].map(async (path) => {
    const [kept, anew] = await Promise.all([site.readAll(path), site.readAnew(path)]);
    return kept.every((each) => JSON.stringify(each) === JSON.stringify(anew)) ? [] : [path];
  });
  return (await Promise.all(looked)).flat();
}

it(
  'whatever is published, changed, moved and withdrawn, also at once and at its hour: no kept page lies',
  async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
    const dice = chance(seed);
    const cast = await openNewsroom();
    const { paths, doing } = await openRandomPaper(cast, dice);
    // Two that make pages for each other, so that what one took from the other is looked at too.
    const site = await openSite(2);
    const until = performance.now() + BUDGET_MS;
    let steps = 0;
    await lies(site, paths);
    for (; performance.now() < until; steps += 1) {
      const together = Array.from({ length: 1 + dice.below(3) }, doing);
      await Promise.all(together.map(unlessRefused));
      // An hour may come between the two looks; what lies then does not lie for long.
      const doubtful = await lies(site, paths);
      if (doubtful.length > 0) await pause(HOUR_MS);
      expect(await lies(site, doubtful), `SEED=${seed}, step ${steps}: ${together.map(String).join('; ')}`).toEqual([]);
      if (dice.below(4) === 0) await pause(HOUR_MS);
    }
    expect(steps).toBeGreaterThan(3);
    for (const { taken, given } of site.shared()) expect(Math.min(taken, given)).toBeGreaterThan(0);
    process.stdout.write(`no kept page lies: SEED=${seed}, ${steps} steps, ${paths.size} addresses\n`);
  },
  BUDGET_MS + 65_000,
);
