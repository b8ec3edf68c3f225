import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { samisCookie } from '#tests/browser/sign-in.ts';
import { inMs, published } from '#tests/newsroom/company.ts';
import { aStoryToTell } from '#tests/site/told-story.ts';
import { type Headers, PROBES } from './odd-requests.ts';
import { SharedCache } from './shared-cache.ts';

/** An address in all the spellings that a server might take for it. */
function spellings(url: string, path: string): string[] {
  const [, first = '', ...rest] = path.split('/');
  const other = `/%${first.charCodeAt(0).toString(16)}${first.slice(1)}/${rest.join('/')}`.replace(/\/$/, '');
  const around = [path, `/${path}`, `${path}/`, other, path.toUpperCase(), `/.${path}`, `/x/..${path}`];
  const after = ['?_rsc=1', '.rsc', '.segments/_tree.segment.rsc', '.json', '.txt', '\\', ';x', '%00', '/..%2fx'];
  const inside = [`/_next/data/build${path}.json`, `/_next/..${path}`, `/_next${path}`, `${url}${path}`];
  return [...around, ...after.map((ending) => path + ending), ...inside, path.replace(/\//g, '\\')];
}

/** What a reader gets, without the hour at which it was sent and whether somebody had asked before. */
const whole = ({ status, headers: { date, 'cache-status': _, 'server-timing': __, ...headers }, body }: Answer) => {
  return { status, headers, body };
};

test('no way of asking brings a word of a draft or of an embargoed story [N1]', async ({ newspaper, cast }) => {
  const draft = await aStoryToTell(cast);
  const hidden = await aStoryToTell(cast);
  const { path } = await scheduleStory(cast.sami, { storyId: hidden.storyId, liveFrom: inMs(3_600_000) });
  const addresses = [
    path,
    path.replace(hidden.word, draft.word),
    ...[draft, hidden].flatMap(({ storyId, picture }) => [
      `/admin/stories/${storyId}`,
      `/admin/stories/${storyId}/preview`,
      `/admin${picture}`,
    ]),
    `/api/desk/find?q=${hidden.word}`,
  ];
  const shown: string[] = [];
  const tell = async (target: string, headers: Headers = {}, method = 'GET') => {
    const { status, body, bytes } = await ask(newspaper.url, target, { headers, method });
    // The address itself may be repeated; the words of the story may not.
    const words = body.toLowerCase().includes(`sells ${hidden.word}`) || body.includes(`sells ${draft.word}`);
    if (words || body.includes('The stalls open') || bytes.includes('WEBPVP8')) shown.push(`${status} ${target}`);
  };
  for (const address of addresses) {
    await Promise.all(spellings(newspaper.url, address).map((target) => tell(target)));
    await Promise.all(PROBES.map((headers) => tell(address, headers)));
    await Promise.all(['POST', 'PUT', 'OPTIONS', 'HEAD', 'DELETE'].map((method) => tell(address, {}, method)));
  }
  expect(shown).toEqual([]);
  const desk = await ask(newspaper.url, '/admin', { headers: { cookie: await samisCookie(newspaper) } });
  expect(desk.body, 'The words are there for who may read them.').toContain(`sells ${draft.word}`);
});

test('whatever else a reader’s program sends, the page and every header of it are the same [N3] [N6]', async ({
  newspaper,
  cast,
}) => {
  const { path } = await published(cast, { headline: `Plain ${process.pid}` });
  const signedIn = { cookie: await samisCookie(newspaper) };
  // Until the frame of the pages is drawn, none of them says where it is.
  await expect.poll(async () => (await ask(newspaper.url, '/')).headers.link).toContain('compression-dictionary');
  for (const address of ['/', '/world', path, '/feed.xml', '/nothing/here']) {
    const clean = whole(await ask(newspaper.url, address));
    expect(clean.headers['set-cookie']).toBeUndefined();
    expect(clean.headers.vary).toBe('Accept-Encoding');
    for (const headers of [...PROBES, signedIn]) {
      expect(whole(await ask(newspaper.url, address, { headers })), JSON.stringify(headers)).toEqual(clean);
    }
  }
});

test('nothing that one reader asks for can be what a cache gives to the next [N4]', async ({ newspaper, cast }) => {
  const { path } = await published(cast, { headline: `Cached ${process.pid}` });
  const cache = new SharedCache();
  const queries = ['', '?utm_source=x', '?_rsc=1', '?after=', '?after=nonsense', '?__nextLocale=fa', '?amp=1'];
  for (const address of [path, '/', '/world', '/feed.xml', '/not/there']) {
    for (const query of queries) {
      const target = address + query;
      for (const headers of PROBES as Record<string, string>[]) {
        const asked = { target, method: 'GET', headers };
        cache.hear(asked, await ask(newspaper.url, target, asked));
      }
      for (const method of ['HEAD', 'POST', 'PUT', 'OPTIONS']) {
        cache.hear({ target, method, headers: {} }, await ask(newspaper.url, target, { method }));
      }
      const next = cache.answer({ target, method: 'GET', headers: {} });
      const origin = await ask(newspaper.url, target);
      expect(whole(next ?? origin), target).toEqual(whole(origin));
      expect(origin.headers['content-type'], target).toMatch(/^(text\/html|application\/rss\+xml); charset=utf-8$/);
    }
  }
  expect(cache.answer({ target: path, method: 'GET', headers: {} }), 'The cache keeps something.').toBeDefined();
});

test('a desk’s address that looks like a file is kept by no cache [N5] [N6]', async ({ newspaper }) => {
  const headers = { cookie: await samisCookie(newspaper) };
  const cache = new SharedCache();
  const targets = ['/admin', '/admin/account', '/admin/account/x.css', '/admin/account.css', '/admin/profile;.js'];
  targets.push('/admin/x.png', '/admin/account%2fx.css', '/admin//account/x.css', '/api/auth/session', '/api/x.css');
  for (const target of targets) {
    const answer = await ask(newspaper.url, target, { headers });
    expect(answer.headers['cache-control'], `${answer.status} ${target}`).toMatch(/no-store/);
    cache.hear({ target, method: 'GET', headers }, answer);
    expect(cache.answer({ target, method: 'GET', headers })).toBeUndefined();
  }
});

test('the desk is not shown in a frame of another page [T15]', async ({ newspaper, page }) => {
  const frames = `<iframe src="/own"></iframe><iframe src="${newspaper.url}/admin/sign-in"></iframe>`;
  const elsewhere = createServer((req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html' }).end(req.url === '/own' ? 'Framed' : frames);
  }).listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  await expect(page.frameLocator('iframe').first().locator('body')).toHaveText('Framed');
  await expect.poll(() => page.frames()[2]?.url()).toBe('chrome-error://chromewebdata/');
  elsewhere.closeAllConnections();
  elsewhere.close();
});
