import { describe, expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { pageQuery } from '#edge/query.ts';
import { noteRead } from '#platform/reading.ts';
import { change, door, openPaper, PUBLIC_URL, sendPage, shelf } from './paper.ts';

const never = async () => [];

describe('what is kept', () => {
  it('a thousand readers at once wait for one making of the page [R19]', async () => {
    const { wait, open, reached } = door();
    const { ask, rendered } = await openPaper(async (_, res) => {
      noteRead('front');
      await wait();
      sendPage(res, 'Front');
    });
    const readers = Array.from({ length: 1_000 }, () => ask('/'));
    await reached;
    open();
    const statuses = (await Promise.all(readers)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(rendered).toEqual(['/']);
  });

  it('a change drops the pages that read it, and no others', async () => {
    const { ask, edge, rendered } = await openPaper(shelf({ '/a': 'A', '/b': 'B' }));
    for (const path of ['/a', '/b', '/c']) await ask(path);
    await edge.following.changed(change(['path:/a', 'path:/c']), never);
    for (const path of ['/a', '/b', '/c']) await ask(path);
    expect(rendered).toEqual(['/a', '/b', '/c', '/a', '/c']);
  });

  it('a story that was looked for in vain is found once it is there [E1]', async () => {
    const words: Record<string, string> = {};
    const { ask, edge } = await openPaper(shelf(words));
    expect((await ask('/new')).status).toBe(404);
    words['/new'] = 'It is out';
    expect((await ask('/new')).status).toBe(404);
    await edge.following.changed(change(['path:/new']), never);
    expect(await ask('/new')).toMatchObject({ status: 200, text: expect.stringContaining('It is out') });
  });

  it('a page that was being made while it changed is not kept, and who asks after the change gets the new one', async () => {
    let words = 'old';
    const { wait, open, reached } = door();
    const { ask, edge, rendered } = await openPaper(async (_, res) => {
      noteRead('story:1');
      const read = words;
      if (read === 'old') await wait();
      sendPage(res, read);
    });
    const before = ask('/');
    await reached;
    words = 'new';
    await edge.following.changed(change(['story:1']), never);
    const after = await ask('/');
    open();
    expect(after.text).toContain('new');
    expect((await before).text).toContain('old');
    expect((await ask('/')).text).toContain('new');
    expect(rendered).toHaveLength(2);
  });

  it('a page that was being made while something else changed is kept', async () => {
    const { wait, open, reached } = door();
    const { ask, edge, rendered } = await openPaper(async (_, res) => {
      noteRead('story:1');
      await wait();
      sendPage(res, 'words');
    });
    const reading = ask('/');
    await reached;
    await edge.following.changed(change(['story:2']), never);
    open();
    await reading;
    await ask('/');
    expect(rendered).toHaveLength(1);
  });

  it('a page that does not say what it read is made anew each time, so it is never out of date', async () => {
    const { ask, rendered } = await openPaper((_, res) => sendPage(res, 'x'));
    await ask('/');
    await ask('/');
    expect(rendered).toHaveLength(2);
  });

  it('parts of a query that a page does not look at make no new page, and never reach it [N4]', async () => {
    const { ask, rendered } = await openPaper(shelf({ '/': 'Front' }));
    for (const query of ['?utm_source=x', '?_rsc=abc', '?after=1', '?__nextDataReq=1', '?']) await ask(`/${query}`);
    expect(rendered).toEqual(['/']);
  });

  it('parts that a page looks at are read in one order and one spelling', async () => {
    const { ask, rendered } = await openPaper(async (req, res) => {
      noteRead('section:1');
      const given = Object.fromEntries(new URL(req.url ?? '', PUBLIC_URL).searchParams);
      const { after = 'the beginning' } = await pageQuery(given, 'after');
      sendPage(res, `from ${after}`);
    });
    expect((await ask('/world?after=k%31&utm=1')).text).toContain('from k1');
    expect((await ask('/world?x=1&after=k1&after=k2')).text).toContain('from k1');
    expect((await ask('/world?after=')).text).toContain('from the beginning');
    expect((await ask(`/world?after=${'x'.repeat(500)}`)).text).toContain('from the beginning');
    expect(rendered).toEqual(['/world', '/world?after=k1']);
  });

  it('memory is bounded in bytes, and the page that was read last stays longest', async () => {
    const megabyte = 1_048_576;
    const { ask, edge, rendered } = await openPaper(
      (req, res) => {
        noteRead(`path:${req.url}`);
        sendPage(res, crypto.getRandomValues(Buffer.alloc(40_000)).toString('hex'));
      },
      { budgets: { pages: megabyte, queries: megabyte, missing: megabyte, files: megabyte } },
    );
    for (let page = 0; page < 12; page += 1) {
      await ask(`/${page}`);
      await ask('/0');
      expect(edge.readers.store.sizes().pages).toBeLessThanOrEqual(megabyte);
    }
    expect(rendered.filter((url) => url === '/0')).toHaveLength(1);
    await ask('/1');
    expect(rendered.filter((url) => url === '/1')).toHaveLength(2);
  });

  it('addresses that do not exist, and queries that nobody gave out, push out no page', async () => {
    const budget = 40_000;
    const { ask, edge, rendered } = await openPaper(
      async (req, res) => {
        const url = new URL(req.url ?? '', PUBLIC_URL);
        noteRead(`path:${url.pathname}`);
        if (url.pathname.startsWith('/no')) answer({ status: 404 });
        else await pageQuery(Object.fromEntries(url.searchParams), 'after');
        sendPage(res, `${req.url} `.repeat(50));
      },
      { budgets: { pages: budget, queries: budget, missing: budget, files: budget } },
    );
    await ask('/');
    for (let nth = 0; nth < 60; nth += 1) await Promise.all([ask(`/no/${nth}`), ask(`/?after=${nth}`)]);
    await ask('/');
    expect(rendered.filter((url) => url === '/')).toHaveLength(1);
    const { queries, missing } = edge.readers.store.sizes();
    expect(queries).toBeLessThanOrEqual(budget);
    expect(missing).toBeLessThanOrEqual(budget);
    expect(queries).toBeGreaterThan(budget / 2);
  });

  it.each([
    ['addresses that nobody has seen', [], 600, 500],
    ['stories that were just published', Array.from({ length: 1_100 }, (_, nth) => `path:/${nth}`), 1_100, 1_000],
  ])('a flood of %s is turned away before it drowns the house', async (_, named, asking, answered) => {
    const { wait, open, reached } = door();
    const { ask, edge } = await openPaper(async (_req, res) => {
      await wait();
      sendPage(res, 'x');
    });
    await edge.following.changed(change(named), never);
    const flood = Array.from({ length: asking }, (_, nth) => ask(`/${nth}`));
    await reached;
    const away = await Promise.any(
      flood.map(async (asked) => ((await asked).status === 503 ? asked : Promise.reject())),
    );
    expect(away.headers['retry-after']).toBe('2');
    open();
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(answered);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
  });

  it('no crowd before other pages keeps readers from the front, a story just published and what they have read', async () => {
    const { wait, open } = door();
    const held = /^\/(?:nowhere|feed|world\?)/;
    const { ask, edge, rendered } = await openPaper(async (req, res) => {
      const url = new URL(req.url ?? '', PUBLIC_URL);
      noteRead(`path:${url.pathname}`);
      await pageQuery(Object.fromEntries(url.searchParams), 'after');
      if (held.test(req.url ?? '')) await wait();
      sendPage(res, req.url ?? '');
    });
    await ask('/read');
    await ask('/world');
    const crowd = ['/nowhere/', '/feed/', '/world?after='].flatMap((begin) =>
      Array.from({ length: 80 }, (_, nth) => ask(`${begin}${nth}${begin === '/feed/' ? '.xml' : ''}`)),
    );
    // Three, two and one of them are being made; the others stand in their lines.
    await expect.poll(() => rendered.filter((url) => held.test(url)).length).toBe(6);
    await edge.following.changed(change(['path:/read', 'path:/story']), async () => []);
    for (const path of ['/', '/story', '/read']) expect((await ask(path)).text).toContain(path);
    expect(rendered.filter((url) => held.test(url))).toHaveLength(6);
    open();
    expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
