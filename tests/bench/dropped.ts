import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent } from '#newsroom/stories/content.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { readSettings, useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { serve } from '../../server.ts';

/**
 * How many of 201 kept pages are made anew after a publication, an update and a withdrawal: means of eight, one in each
 * section. Needs `next build` and about a minute. Usage: NODE_ENV=production node tests/bench/dropped.ts
 */
const PORT = '34712';
const STORIES = 160;
const dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-bench-'));
const settings = readSettings({ DATA_DIR: dataDir, PORT });
useSettings(settings);
const opened = await openDatabase(settings);
const served = await serve(settings, { dev: false });
try {
  await foundNewspaper(theOperator, { name: 'The Foreland', language: 'en', zone: 'Europe/Helsinki' });
  const upTo = (count: number) => Array.from({ length: count }, (_, nth) => nth);
  const sections: { id: string; slug: string }[] = [];
  for (const nth of upTo(8)) sections.push(await createSection(theOperator, { name: `S ${nth}`, slug: `s-${nth}` }));
  const topics: { id: string; slug: string }[] = [];
  for (const nth of upTo(10)) {
    topics.push(await createTopic(theOperator, { name: `Topic ${nth}`, focus: nth < 3 ? nth : null }));
  }
  const people: { id: string; slug: string; name: string }[] = [];
  for (const nth of upTo(10)) people.push(await createPerson(theOperator, { name: `Writer ${nth}` }));

  const write = async (storyId: string, nth: number, headline: string) => {
    const { id: personId, name } = people[nth % 10]!;
    const bylines = [{ key: 'by', personId, name, role: 'by' as const, place: '' }];
    const topicIds = [topics[nth % 10]!.id, topics[(nth * 3) % 10]!.id];
    const body = { type: 'doc' as const, content: [paragraph('The ferry did not sail.')] };
    await writeContent(theOperator, { storyId, content: { ...emptyContent, headline, body, bylines, topicIds } });
    return publishStory(theOperator, { storyId });
  };
  const publish = async (nth: number) => {
    const { storyId } = await draftStory(theOperator, { language: 'en', sectionId: sections[nth % 8]!.id });
    return write(storyId, nth, `Ferry ${nth} late`);
  };
  const paths = ['/', '/feed.xml', '/sitemap.xml', '/sitemaps/places.xml', '/sitemaps/stories.xml'];
  for (const { slug } of sections) paths.push(`/${slug}`, `/${slug}/feed.xml`);
  for (const { slug } of topics) paths.push(`/topics/${slug}`);
  for (const { slug } of people) paths.push(`/people/${slug}`);
  for (const nth of upTo(STORIES)) paths.push((await publish(nth)).path);

  const remade = async () => {
    let count = 0;
    for (const path of paths) {
      const answer = await fetch(`http://127.0.0.1:${PORT}${path}`);
      await answer.arrayBuffer();
      if (!answer.headers.get('cache-status')?.includes('; hit')) count += 1;
    }
    return count;
  };
  const mean = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
  await remade();
  const counts = { published: [] as number[], updated: [] as number[], withdrawn: [] as number[] };
  for (const nth of upTo(8)) {
    const { storyId } = await publish(STORIES + nth);
    counts.published.push(await remade());
    await write(storyId, STORIES + nth, `Ferry ${nth} very late`);
    counts.updated.push(await remade());
    await withdrawStory(theOperator, { storyId, notice: 'It was wrong.' });
    counts.withdrawn.push(await remade());
  }
  const means = Object.entries(counts).map(([what, each]) => [what, mean(each)]);
  process.stdout.write(`${JSON.stringify({ kept: paths.length, ...Object.fromEntries(means) })}\n`);
} finally {
  await served.close();
  await opened.close();
  rmSync(dataDir, { recursive: true, force: true });
}
