import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { createElement } from 'react';
import { renderToReadableStream } from 'react-dom/server.edge';
import { expect, onTestFinished } from 'vitest';
import Elsewhere from '#app/(site)/[...address]/page.tsx';
import ArticleAt from '#app/(site)/[section]/[yyyy]/[mm]/[dd]/[slug]/page.tsx';
import * as sectionFeed from '#app/(site)/[section]/feed.xml/route.ts';
import Section from '#app/(site)/[section]/page.tsx';
import * as feed from '#app/(site)/feed.xml/route.ts';
import Front from '#app/(site)/page.tsx';
import Person from '#app/(site)/people/[slug]/page.tsx';
import * as robots from '#app/(site)/robots.txt/route.ts';
import * as sitemap from '#app/(site)/sitemap.xml/route.ts';
import * as sitemapFile from '#app/(site)/sitemaps/[page]/route.ts';
import Topic from '#app/(site)/topics/[slug]/page.tsx';
import { Edge } from '#edge/edge.ts';
import { openWire } from '#edge/wire.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { DatabaseClock } from '#platform/notices/clock.ts';
import { listenForNotices } from '#platform/notices.ts';
import { ask, PUBLIC_URL } from './paper.ts';
import { readBackBy } from './read-back-by.ts';

/** What a reader is told at an address; whether it was kept is no part of it. */
export type Told = { status: number; location: string | undefined; text: string };

type Page = (props: { params: Promise<never>; searchParams: Promise<Record<string, string>> }) => Promise<ReactNode>;
type Route = { GET(request: Request, context: { params: Promise<never> }): Promise<Response> };

const ROUTES: [RegExp, Page | Route][] = [
  [/^\/$/, Front as unknown as Page],
  [/^\/feed\.xml$/, feed],
  [/^\/robots\.txt$/, robots],
  [/^\/sitemap\.xml$/, sitemap],
  [/^\/sitemaps\/(?<page>[^/]+)$/, sitemapFile as Route],
  [/^\/topics\/(?<slug>[^/]+)$/, Topic as Page],
  [/^\/people\/(?<slug>[^/]+)$/, Person as Page],
  [/^\/(?<section>[^/]+)\/feed\.xml$/, sectionFeed as Route],
  [/^\/(?<section>[^/]+)\/(?<yyyy>\d{4})\/(?<mm>\d\d)\/(?<dd>\d\d)\/(?<slug>[^/]+)$/, ArticleAt as Page],
  [/^\/(?<section>[^/]+)$/, Section as Page],
];

/** The pages of the newspaper themselves, put together without Next and its build. */
async function inside(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(req.url ?? '', PUBLIC_URL);
  const [pattern, route] = ROUTES.find(([each]) => each.test(pathname)) ?? [/(?:)/, Elsewhere as unknown as Page];
  const named = pattern.exec(pathname)?.groups ?? {};
  const params = Promise.resolve(
    route === (Elsewhere as unknown) ? { address: pathname.slice(1).split('/') } : { ...named },
  ) as Promise<never>;
  if (typeof route === 'object') {
    const answered = await route.GET(new Request(new URL(pathname, PUBLIC_URL)), { params });
    res.writeHead(answered.status, { 'Content-Type': answered.headers.get('content-type') ?? 'text/plain' });
    res.end(await answered.text());
    return;
  }
  const page = createElement(route as never, {
    params,
    searchParams: Promise.resolve(Object.fromEntries(searchParams)),
  });
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  const words = await text(stream as never);
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(words);
}

/**
 * The whole newspaper behind edges that hear the database, and how many pages they had to make.
 * @param processes that make pages for each other; verbs wait for the last one
 * @param readsBack whether they read back what is published, as a server does: pages are then made that nobody asked for
 */
export async function openSite(processes = 1, readsBack = false) {
  const clock = new DatabaseClock();
  const made: string[] = [];
  const open = async (keeps: boolean) => {
    const inner = (req: IncomingMessage, res: ServerResponse) => {
      if (keeps) made.push(req.url ?? '');
      return inside(req, res);
    };
    const edge = new Edge({
      publicUrl: PUBLIC_URL,
      now: () => clock.now(),
      inner,
      graceMs: 0,
      edition: 'tests',
      makesAhead: processes > 1,
    });
    const wire = openWire(edge);
    const port = await wire.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(async () => {
      wire.server.closeAllConnections();
      await wire.close();
    });
    return { edge, port };
  };
  const openKeeping = async () => {
    const kept = await open(true);
    const receipts = readBackBy(kept.edge, clock);
    const listening = await listenForNotices(
      () => databaseAddresses().desk,
      clock,
      readsBack ? receipts : kept.edge.following,
    );
    onTestFinished(async () => {
      await receipts.close();
      await listening.close();
    });
    await expect.poll(() => kept.edge.readers.isHearing, { interval: 5 }).toBe(true);
    return kept;
  };
  const all = [await openKeeping()];
  while (all.length < processes) all.push(await openKeeping());
  const last = all.at(-1) as (typeof all)[number];
  const anew = await open(false);
  // The other never hears of anything, so it knows nothing to be true and makes each page anew for each reader.
  expect(anew.edge.readers.isHearing).toBe(false);
  return {
    made,
    read: (path: string) => told(last.port, path),
    readAll: (path: string) => Promise.all(all.map(({ port }) => told(port, path))),
    shared: () => all.map(({ edge }) => edge.counts.shared),
    readAnew: (path: string) => told(anew.port, path),
  };
}

export type Site = Awaited<ReturnType<typeof openSite>>;

async function told(port: number, path: string): Promise<Told> {
  const { status, headers, text: words } = await ask(port, path);
  return { status, location: headers.location, text: words };
}
