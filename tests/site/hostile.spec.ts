import type { Page } from '@playwright/test';
import { createPerson } from '#newsroom/people/create-person.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { published } from '#tests/newsroom/company.ts';
import { complaintsAbout } from '#tests/newsroom/feeds/xmllint.ts';
import { attribute, dataOf, elements, words } from './render.ts';
import { surfacesOf } from './surfaces.ts';
import { aStoryToTell } from './told-story.ts';

const RUNS = 'window.__xss=1';
const HOSTILE = [
  `</script><script>${RUNS}</script>`,
  `<!--<script>${RUNS}//`,
  `]]><script xmlns="http://www.w3.org/1999/xhtml">${RUNS}</script>`,
  `"><img src=x onerror="${RUNS}">`,
  `' onmouseover='${RUNS}' autofocus onfocus='${RUNS}`,
  `</title><svg onload=${RUNS}>`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what another language would run.
  '{{7*7}} ${7*7} <%= 7*7 %> &amp; &#0; &lt;b&gt;',
  'bell \u0007 escape \u001b[31m line \u2028 unit \u001f end',
  'none \ufffe half \ud83d whole 😀',
  'isolate \u2067 override \u202ecod.exe\u202c mark \u200f zero\u200bwidth',
];
/** What a browser or a feed reader may show instead of a character that no document may hold. */
const shown = (text: string) =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
const plain = (text: string) =>
  shown(text)
    .replace(/[\ufffd\s]+/g, ' ')
    .trim();

/** Everything by which a script would give itself away. */
function watch(page: Page) {
  const heard: string[] = [];
  page.on('dialog', (dialog) => heard.push(dialog.message()));
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => heard.push(message.text()));
  return heard;
}

test('whatever a text says, it is shown as text on every page and runs nowhere [X5] [X6] [X7]', async ({
  newspaper,
  cast,
  page,
}) => {
  const heard = watch(page);
  for (const evil of HOSTILE) {
    const story = await aStoryToTell(cast, {
      headline: `${evil} ${HOSTILE.indexOf(evil)}`,
      kicker: evil.slice(0, 100),
      standfirst: evil,
      dateline: evil,
      body: {
        type: 'doc',
        content: [paragraph(evil), { type: 'embed', attrs: { url: 'https://a.example/', title: evil } }],
      },
      related: [{ key: 'r', storyId: null, url: '', title: evil, line: evil }],
      social: { title: evil, description: evil },
      search: { title: '', description: evil },
    });
    const { path } = await publishStory(cast.sami, { storyId: story.storyId });
    await expect.poll(async () => (await ask(newspaper.url, encodeURI(path))).status).toBe(200);
    const { body } = await ask(newspaper.url, encodeURI(path));
    const scripts = elements(body, ({ tagName }) => tagName === 'script');
    expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
    expect(plain(String(dataOf(body).headline)), 'JSON-LD').toContain(plain(evil));
    expect(plain(words(elements(body, ({ tagName }) => tagName === 'title')[0]))).toContain(plain(evil));
    await page.goto(path);
    expect(plain((await page.locator('h1').textContent())!)).toContain(plain(evil));
    await page.locator('h1').hover();
  }
  for (const address of ['/', '/world']) {
    await page.goto(address);
    const text = plain((await page.locator('main').textContent())!);
    for (const evil of HOSTILE) expect(text, address).toContain(plain(evil));
  }
  expect(await page.evaluate(() => (window as { __xss?: number }).__xss)).toBeUndefined();
  expect(heard).toEqual([]);
});

test('whatever a text says, feeds and sitemaps stay well-formed and keep its words [X6]', async ({
  newspaper,
  cast,
}) => {
  for (const evil of HOSTILE) await published(cast, { headline: `Feed ${evil}`, standfirst: evil });
  await expect.poll(async () => (await ask(newspaper.url, '/feed.xml')).body).toContain('Feed isolate');
  for (const address of [
    '/feed.xml',
    '/world/feed.xml',
    '/sitemap.xml',
    '/sitemaps/stories.xml',
    '/sitemaps/places.xml',
  ]) {
    const { body, headers } = await ask(newspaper.url, address);
    expect(headers['content-type'], address).toMatch(/^application\/(rss\+)?xml; charset=utf-8$/);
    expect(await complaintsAbout(body), address).toEqual([]);
  }
});

test('a block that this program does not know is left out, the rest is read, and the log says so [X4]', async ({
  newspaper,
  cast,
}) => {
  const { storyId, path } = await published(cast, { headline: 'From another program' });
  const strangers = [
    { type: 'hologram', content: [{ type: 'text', text: 'Not to be seen' }] },
    { type: 'paragraph', attrs: { onclick: 'alert(1)' }, content: [{ type: 'text', text: 'Nor this' }] },
    { type: 'paragraph', content: [{ type: 'script', text: 'Nor that' }] },
    { type: '__proto__' },
    null,
    'a string',
  ];
  await newspaper.sql(
    `UPDATE site.publication SET content = jsonb_set(content, '{body,content}', $2::jsonb || (content #> '{body,content}'))
     WHERE story_id = $1`,
    [storyId, JSON.stringify(strangers)],
  );
  const { status, body } = await ask(newspaper.url, path);
  expect(status).toBe(200);
  expect(body).toContain('The board knew.');
  expect(body).not.toMatch(/Not to be seen|Nor this|Nor that|onclick|alert/);
  await expect.poll(() => newspaper.output()).toMatch(new RegExp(`"level":40.*${storyId}.*hologram`));
});

test('a name that turns the direction of text turns only itself, and its address has none of it [X14]', async ({
  newspaper,
  cast,
  page,
}) => {
  const story = await aStoryToTell(cast);
  const name = `Amal \u202eidihsaR\u200b ${story.word}\u0430`;
  const person = await createPerson(cast.dina, { name });
  expect(person.slug).toMatch(/^[a-z0-9-]+$/);
  const byline = { key: 'a', personId: person.id, name, role: 'by' as const, place: '' };
  const second = { key: 'b', personId: null, name: 'Sami Toivola', role: 'by' as const, place: '' };
  const { path } = await published(cast, { headline: `By ${story.word}`, bylines: [byline, second] });
  const surfaces = surfacesOf({ path, section: 'world', person: person.slug });
  for (const place of ['article', 'section', 'person']) {
    await page.goto(surfaces[place]!);
    const held = page.locator('main').getByText(name).first();
    await expect(held, place).toBeVisible();
    const isolates = await held.evaluate((element) => {
      for (let each: Element | null = element; each; each = each.parentElement) {
        if (
          getComputedStyle(each).unicodeBidi.includes('isolate') &&
          each.textContent?.trim() === element.textContent?.trim()
        )
          return true;
      }
      return false;
    });
    expect(isolates, place).toBe(true);
  }
  expect((await ask(newspaper.url, path)).body).toContain(`<bdi>${name}</bdi>`);
});
