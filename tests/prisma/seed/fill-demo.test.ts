import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsPassword } from '#newsroom/accounts/holds-password.ts';
import { type Actor, theOperator } from '#newsroom/actor.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { readFront } from '#newsroom/site/front.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import type { LiveArticle } from '#newsroom/site/views.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { listStories, type StoryRow } from '#newsroom/stories/stories.ts';
import { readSettings, settings, useSettings } from '#platform/config.ts';
import { fillDemo } from '#prisma/seed/fill-demo.ts';
import { readStoryFiles } from '#prisma/seed/story-file.ts';
import { type FreshDatabase, freshDatabase } from '#tests/postgres.ts';

let database: FreshDatabase;
let dataDir: string;
const lines: string[] = [];
const fill = (password = 'a kettle and a curtain') =>
  fillDemo({ password, onProgress: (line) => lines.push(line), widths: [480] });

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'demo-'));
  useSettings({ ...readSettings({}), dataDir });
  await fill();
}, 120_000);
afterAll(async () => {
  useSettings(readSettings());
  await rm(dataDir, { recursive: true });
});

async function allStories(by: Actor = theOperator): Promise<StoryRow[]> {
  const first = await listStories(by);
  const second = first.older ? await listStories(by, { after: first.older }) : { stories: [] };
  return [...first.stories, ...second.stories];
}

async function story(words: string): Promise<StoryRow> {
  const { stories } = await listStories(theOperator, { words });
  return stories.find(({ headline }) => headline.includes(words))!;
}

async function articleAt(path: string | null): Promise<LiveArticle> {
  const at = await readAddress(path!);
  if (at.found !== 'article') throw new Error(`${path}: ${at.found}`);
  return at.article;
}

describe('the demo newspaper', () => {
  it('every story of the files is in the newsroom, and all but two are live', async () => {
    const stories = await allStories();
    expect(stories).toHaveLength((await readStoryFiles()).length);
    const states = Object.groupBy(stories, ({ state }) => state);
    expect(states.draft).toBeUndefined();
    expect(states.scheduled).toHaveLength(1);
    expect(states.withdrawn).toHaveLength(1);
    expect(new Set(states.live!.map(({ section }) => section.slug)).size).toBeGreaterThanOrEqual(6);
  });

  it('the front opens with the harbour inquiry and its picture', async () => {
    const { lead, opinion, sections } = await readFront();
    expect(lead).toMatchObject({ headline: 'Harbour board knew of cracked quay eleven months before it fell' });
    expect(lead!.picture).toMatchObject({ credit: 'Nour Adeyemi', height: 720 * (480 / 1080) });
    expect(opinion).toHaveLength(4);
    expect(sections.map(({ section }) => section.slug)).toContain('science');
    const { newspaper, topicsInFocus } = await readFurniture();
    expect(newspaper.strapline).toContain('1931');
    expect(topicsInFocus).toHaveLength(7);
  });

  it('every live story is an article whose related links lead somewhere', async () => {
    for (const { state, path } of await allStories()) {
      if (state !== 'live') continue;
      const article = await articleAt(path);
      for (const link of article.related) expect(link.path, `${path}: ${link.title}`).toMatch(/^\/[a-z]+\/\d{4}\//);
      for (const picture of article.pictures) expect(picture.alt).not.toBe('');
    }
  });

  it('the pasted report is of 2010, stands whole and is related to the three reports that it names', async () => {
    const { path, id } = await story('Iranian envoy in Helsinki');
    expect(path).toMatch(/^\/world\/2010\/09\/13\/iranian-envoy-in-helsinki-quits/);
    const article = await articleAt(path);
    expect(article.publishedAt).toBe('2010-09-13T11:05:00.000Z');
    expect(article.related.map(({ title }) => title.slice(0, 12))).toEqual([
      "'Not for sal",
      'Married to t',
      'The price of',
    ]);
    expect(article.body.content.map((block) => block.type)).toContain('factBox');
    expect(article.body.content.filter((block) => block.type === 'paragraph')).toHaveLength(14);
    expect(article.sources).toEqual([{ name: 'Agencies', url: null }]);
    const { pastes, createdByName } = await getDeskStory(theOperator, id);
    expect(pastes).toHaveLength(1);
    expect(createdByName).toBe('Amal Rashidi');
  });

  it('the report and its Persian version lead to each other, as do the bakery and its Arabic one', async () => {
    const english = await articleAt((await story('Iranian envoy in Helsinki')).path);
    expect(english.translations).toMatchObject([{ language: 'fa', direction: 'rtl' }]);
    const persian = await articleAt(english.translations[0]!.path);
    expect(persian).toMatchObject({ direction: 'rtl', bylines: [{ name: 'امل رشیدی', place: 'هلسینکی' }, {}] });
    expect(persian.translations).toMatchObject([{ language: 'en' }]);
    const bakery = await articleAt((await story('The bakery that opens')).path);
    expect(bakery.translations).toMatchObject([{ language: 'ar', direction: 'rtl' }]);
  });

  it('the corrected report says so, and keeps its first hour', async () => {
    const article = await articleAt((await story('Board raised harbour dues')).path);
    expect(article.modifiedAt > article.publishedAt).toBe(true);
    expect(article.standfirst).toContain('4 per cent');
    expect(article.body.content.at(-1)).toMatchObject({ type: 'correctionNote' });
    const revisions = await database.sql<{ standfirst: string }>(
      `SELECT content->>'standfirst' AS standfirst FROM desk.revision WHERE story_id = $1 ORDER BY number`,
      [article.storyId],
    );
    expect(revisions[0]!.standfirst).toContain('6 per cent');
  });

  it('the scheduled story is not found, and the withdrawn one answers with its notice', async () => {
    const publications = await database.sql<{ path: string; due: boolean }>(
      'SELECT path, live_from > now() AS due FROM site.publication WHERE live_from > now() OR live_until IS NOT NULL',
    );
    const scheduled = publications.find(({ due }) => due)!;
    expect(await readAddress(scheduled.path)).toEqual({ found: 'nothing' });
    const withdrawn = publications.find(({ path }) => path.includes('shares'))!;
    expect(await readAddress(withdrawn.path)).toMatchObject({ found: 'withdrawn', notice: /wrong person/ });
  });

  it('no confidential source is anywhere in what readers may read', async () => {
    const rows = await database.sql(
      'SELECT 1 FROM site.publication WHERE content::text LIKE $1 OR card::text LIKE $1',
      ['%member of the board’s staff%'],
    );
    expect(rows).toHaveLength(0);
  });

  it('a second start changes nothing but a password that was set anew', async () => {
    const before = await database.sql('SELECT count(*) FROM desk.event');
    const { accounts } = await fill('another kettle');
    const stories = await allStories();
    expect(stories).toHaveLength((await readStoryFiles()).length);
    const [{ count: added }] = (await database.sql<{ count: string }>(
      `SELECT count(*) FROM desk.event WHERE name NOT LIKE 'account.%' AND name NOT LIKE 'password.%'`,
    )) as [{ count: string }];
    expect(Number(added)).toBeLessThanOrEqual(Number((before[0] as { count: string }).count));
    const [dina] = await database.sql<{ id: string }>(`SELECT id FROM auth.account WHERE name = 'Dina Kallas'`);
    expect(await holdsPassword(theOperator, dina!.id, 'another kettle')).toBe(true);
    expect(accounts.map(({ role }) => role)).toEqual(['reporter', 'editor', 'editor', 'admin', 'reader']);
  });

  it('a filling that was cut short goes on where it stopped', async () => {
    await database.sql(`UPDATE desk.newspaper SET strapline = 'The first edition is being set.'`);
    await fill();
    expect(await allStories()).toHaveLength((await readStoryFiles()).length);
    const pictures = await database.sql('SELECT name FROM desk.media_asset GROUP BY name HAVING count(*) > 1');
    expect(pictures).toEqual([]);
    expect((await readFurniture()).newspaper.strapline).toContain('1931');
  });

  it('it says what it does while it works', () => {
    expect(lines[0]).toBe('Setting up the newsroom of The Foreland');
    expect(lines).toContain('Printing the stories: 42 of 56');
    expect(settings().dataDir).toBe(dataDir);
  });
});
