import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { Edge } from '#edge/edge.ts';
import { noteRead } from '#platform/reading.ts';
import { ALONE } from '#tests/edge/alone.ts';
import { kindOf } from './fetched.ts';
import { DEMO_PASSWORD, expect, type Newspaper, test } from './newspaper.ts';

/** All that the browser says about a page while it loads. */
function listenTo(page: Page) {
  const said: string[] = [];
  const fetched: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (asked) => fetched.push(kindOf(asked)));
  return { said, fetched };
}

/**
 * Each time that the frame came over the line. A browser that keeps a page keeps its link to the frame too, and takes that
 * from its own memory whenever it shows the page again.
 */
async function framesSentTo(page: Page): Promise<() => number> {
  const [heard, fromMemory] = [new Set<string>(), new Set<string>()];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.includes('/_frame/')) heard.add(requestId);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => fromMemory.add(requestId));
  return () => heard.difference(fromMemory).size;
}

async function anArticle(page: Page): Promise<string> {
  await page.goto('/');
  return (await page.locator('main h2 a, main h3 a').first().getAttribute('href')) ?? '';
}

/** Sends the target as it is spelled; browsers would tidy it first. */
function ask(url: string, target: string, headers: Record<string, string | string[]> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; body: string; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request({ hostname, port, path: target, headers, agent: false }, async (answer) => {
      let body = '';
      for await (const chunk of answer.setEncoding('utf8')) body += chunk;
      resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers });
    });
    asked.on('error', reject).end();
  });
}

/** The headlines that only the desk may see yet, as an editor sees them on the list of stories. */
async function hiddenHeadlines(newspaper: Newspaper): Promise<string[]> {
  const signedIn = await fetch(`${newspaper.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { origin: newspaper.url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'sami.toivola@foreland.example', password: DEMO_PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const stories = await ask(newspaper.url, '/admin?state=scheduled', { cookie });
  const rows = await newspaper.sql<{ headline: string }>(
    'SELECT headline FROM site.publication WHERE live_from > now()',
  );
  const headlines = rows.map(({ headline }) => headline);
  expect(headlines.filter((headline) => stories.body.includes(headline))).not.toEqual([]);
  return headlines;
}

test('a reader’s page is one document with its style: no script, no complaint, at most two fonts', async ({ page }) => {
  const framesSent = await framesSentTo(page);
  const article = await anArticle(page);
  for (const path of ['/', `/${article.split('/')[1]}`, article, '/nothing/here']) {
    const { said, fetched } = listenTo(page);
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    const complaints = said.filter((text) => !text.includes('404 (Not Found)'));
    expect(complaints, path).toEqual([]);
    expect(
      fetched.filter((type) => !['document', 'font', 'image', 'frame'].includes(type)),
      path,
    ).toEqual([]);
    expect(
      fetched.filter((type) => type === 'document'),
      path,
    ).toHaveLength(1);
    expect(fetched.filter((type) => type === 'font').length, path).toBeLessThanOrEqual(2);
    expect(await page.locator('script:not([type="application/ld+json"])').count(), path).toBe(0);
    expect(answer?.headers()['content-security-policy'], path).toContain("script-src 'none'");
    const family = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily);
    expect(family, path).toContain('Nd Serif');
    page.removeAllListeners();
  }
  expect(framesSent()).toBeLessThanOrEqual(1);
});

test('no way of asking brings anything of the desk to who is not signed in [N1]', async ({ newspaper }) => {
  const hidden = await hiddenHeadlines(newspaper);
  const showsHidden = (body: string) => hidden.filter((headline) => body.includes(headline));
  const middleware = Array<string>(5).fill('middleware').join(':');
  const headers: Record<string, string | string[]>[] = [
    { 'x-middleware-subrequest': middleware },
    { 'x-middleware-subrequest': ['src/middleware', middleware] },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-middleware-rewrite': '/admin/stories' },
    { 'x-invoke-path': '/admin/stories' },
    { 'x-matched-path': '/admin/stories' },
    { 'x-nextjs-data': '1' },
    { 'x-original-url': '/admin/stories', 'x-rewrite-url': '/admin/stories' },
  ];
  const targets = [
    ...['/admin', '/admin?_rsc=1', '/admin/', '//admin', '/%61dmin', '/Admin', '/./admin', '/x/../admin', '/admin\\'],
    ...['/admin/..%2fadmin', '/admin;x', '/admin%00', '/admin.rsc', '/admin.segments/_tree.segment.rsc'],
    ...[
      '/_next/data/x/admin.json',
      '/_next/../admin',
      `${newspaper.url}/admin`,
      '/admin/find/stories?q=a',
      '/api/desk/find?q=a',
    ],
  ];
  for (const header of [{}, ...headers]) {
    for (const target of targets) {
      const { status, body } = await ask(newspaper.url, target, header);
      expect({ target, header, hidden: showsHidden(body) }).toEqual({ target, header, hidden: [] });
      if (!('rsc' in header)) expect(status, target).toBeGreaterThanOrEqual(300);
    }
    expect(showsHidden((await ask(newspaper.url, '/', header)).body)).toEqual([]);
  }
});

test('odd headers change not one byte of a reader’s page [N3] [N4]', async ({ newspaper }) => {
  const path = '/nothing/to/be/found';
  const odd = await ask(newspaper.url, `${path}?_rsc=1&utm_source=x`, {
    rsc: '1',
    accept: 'text/x-component',
    'next-router-state-tree': '%5B%22%22%5D',
    'x-middleware-rewrite': '/admin',
    'x-forwarded-host': 'evil.example',
    'x-nextjs-data': '1',
    cookie: '__prerender_bypass=x',
    range: 'bytes=0-9',
  });
  const clean = await ask(newspaper.url, path);
  expect(odd.status).toBe(404);
  expect(odd.body).toBe(clean.body);
  expect(clean.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(clean.body).not.toContain('evil.example');
});

test.describe('in a browser', () => {
  const BAIT =
    '<img src="/x" onerror="window.ran=1"><svg onload="window.ran=2"></svg><a href="javascript:window.ran=3">link</a>';
  const DATA =
    '<script type="application/ld+json">{"a":"-->"}</script><script type="speculationrules">{"prefetch":[{"urls":["/b"]}]}</script>';

  async function withEdge(body: string, work: (url: string) => Promise<void>) {
    const edge = new Edge({
      publicUrl: 'http://localhost',
      now: () => Date.now(),
      inner: (_, res) => {
        noteRead('front');
        res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
        res.end(`<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>x</title>${body}</html>`);
      },
    });
    await edge.following.back(async () => [], ALONE);
    const server = createServer((req, res) => edge.handle(req, res)).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  }

  test('the policy lets the page’s own styles and data be, without a complaint', async ({ browser }) => {
    const page = await browser.newPage();
    const { said } = listenTo(page);
    const body = `<style>h1{color:rgb(1,2,3)}</style>${DATA}</head><body><h1 style="letter-spacing:3px">Ferry</h1></body>`;
    await withEdge(body, async (url) => {
      await page.goto(url, { waitUntil: 'networkidle' });
      const style = await page.locator('h1').evaluate((heading) => {
        const { color, letterSpacing } = getComputedStyle(heading);
        return { color, letterSpacing };
      });
      expect(style).toEqual({ color: 'rgb(1, 2, 3)', letterSpacing: '3px' });
    });
    expect(said).toEqual([]);
    await page.close();
  });

  test('what might have slipped into a page does not run, even where rules for speculation stand', async ({
    browser,
  }) => {
    const page = await browser.newPage();
    await withEdge(`${DATA}<script>window.ran=0</script></head><body>${BAIT}</body>`, async (url) => {
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.locator('a').click();
      expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    });
    await page.close();
  });
});
