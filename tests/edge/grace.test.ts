import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answer } from '#edge/answer.ts';
import type { EdgeOptions } from '#edge/edge.ts';
import { pageQuery } from '#edge/query.ts';
import { log } from '#platform/log.ts';
import { noteRead } from '#platform/reading.ts';
import { change, door, openPaper, PUBLIC_URL, sendPage } from './paper.ts';

const T = Date.parse('2026-11-24T09:00:00Z');
const never = async () => [];
const WAS_TRUE = 'The harbour is open';
const IS_TRUE = 'The harbour is closed';
const MADE = 'Nightdesk; fwd=uri-miss; fwd-status=200; stored';

/** One story on the front and at its own address, a clock to set, and an inside that can be made to fail. */
async function openHarbour(options: Partial<EdgeOptions> = {}) {
  const state = { words: WAS_TRUE, fails: false, withdrawn: false, now: T - 60_000 };
  const paper = await openPaper(
    async (req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '', PUBLIC_URL);
      noteRead('furniture', `path:${pathname}`);
      if (state.fails) throw new Error('Inside is broken.');
      if (pathname === '/about') return sendPage(res, 'About us');
      if (pathname === '/old') {
        answer({ status: 301, location: '/harbour' });
        return sendPage(res, 'Moved');
      }
      if (pathname === '/') await pageQuery(Object.fromEntries(searchParams), 'after');
      if (pathname === '/' || pathname === '/harbour') noteRead('story:1');
      else answer({ status: 404 });
      if (state.withdrawn && pathname === '/harbour') answer({ status: 410 });
      sendPage(res, state.withdrawn ? 'Nothing of the harbour' : `<h1>${state.words}</h1>`);
    },
    { now: () => state.now, ...options },
  );
  for (const path of ['/', '/harbour', '/about', '/old', '/nothing', '/?after=k']) await paper.ask(path);
  const publish = (words: string) => {
    state.words = words;
    return paper.edge.changed(change(['furniture', 'story:1', 'path:/harbour']), never);
  };
  const withdraw = () => {
    state.withdrawn = true;
    return paper.edge.changed(change(['furniture', 'story:1', 'path:/harbour'], { ends: ['story:1'] }), never);
  };
  const read = async (path: string) => {
    const { status, text, headers } = await paper.ask(path);
    return { status, text, says: headers['cache-status'] };
  };
  return { ...paper, state, publish, withdraw, read };
}

function whatTheLogSays() {
  const warn = vi.spyOn(log, 'warn');
  onTestFinished(() => warn.mockRestore());
  return () => warn.mock.calls.filter(([, words]) => String(words).startsWith('The last good copy'));
}

describe('a page that changed and cannot be made anew', () => {
  it('is shown as it was, and the answer and the log say so', async () => {
    const logged = whatTheLogSays();
    const { state, publish, read } = await openHarbour();
    await publish(IS_TRUE);
    state.fails = true;
    for (const path of ['/harbour', '/', '/about', '/old', '/?after=k']) {
      const { status, text, says } = await read(path);
      expect(status).toBe(path === '/old' ? 301 : 200);
      if (path === '/harbour') expect(text).toContain(WAS_TRUE);
      expect(says).toMatch(
        /^Nightdesk; (?:fwd=stale; fwd-status=500; ttl=-\d+; detail=failed|hit; ttl=-\d+; detail=not-tried)$/,
      );
    }
    expect(logged()).toHaveLength(5);
    expect(logged()[0]?.[0]).toMatchObject({ path: '/harbour', why: 'failed', doubtedForSeconds: expect.any(Number) });
    await read('/harbour');
    expect(logged(), 'Once a page and minute is enough.').toHaveLength(5);
  });

  it('is the new one as soon as it can be made', async () => {
    const { state, publish, read } = await openHarbour();
    await publish(IS_TRUE);
    state.fails = true;
    expect((await read('/harbour')).text).toContain(WAS_TRUE);
    state.fails = false;
    await expect.poll(async () => (await read('/harbour')).text, { timeout: 5_000 }).toContain(IS_TRUE);
    expect((await read('/harbour')).says).toBe('Nightdesk; hit');
  });

  it('does not keep the house busy with vain attempts', async () => {
    const { state, publish, read, rendered } = await openHarbour();
    await publish(IS_TRUE);
    state.fails = true;
    const before = rendered.length;
    for (let nth = 0; nth < 50; nth += 1) for (const path of ['/', '/harbour', '/about']) await read(path);
    expect(rendered.length - before).toBeLessThan(25);
  });

  it('keeps no other page from being made anew, however often it fails itself', async () => {
    let words = 'old';
    const { edge, ask } = await openPaper((req, res) => {
      noteRead(`path:${req.url}`);
      if (req.url === '/broken') throw new Error('Always.');
      sendPage(res, words);
    });
    await ask('/');
    for (let nth = 0; nth < 20; nth += 1) await ask('/broken');
    words = 'new';
    await edge.changed(change(['path:/']), never);
    for (let nth = 0; nth < 20; nth += 1) await ask('/broken');
    const { text, headers } = await ask('/');
    expect(text).toContain('new');
    expect(headers['cache-status']).toBe(MADE);
  });

  it('that is late does not keep its readers waiting, and comes when it is there', async () => {
    const { wait, open, reached } = door();
    let isSlow = false;
    const { edge, ask } = await openPaper(
      async (_, res) => {
        noteRead('front');
        const words = isSlow ? 'new' : 'old';
        if (isSlow) await wait();
        sendPage(res, words);
      },
      { slowMs: 20 },
    );
    await ask('/');
    await edge.changed(change(['front']), never);
    isSlow = true;
    const { text, headers } = await ask('/');
    await reached;
    expect(text).toContain('old');
    expect(headers['cache-status']).toMatch(/^Nightdesk; hit; ttl=-\d+; detail=slow$/);
    open();
    await expect.poll(async () => (await ask('/')).text).toContain('new');
  });

  it('is told as a failure where nothing was kept, where the copy is too old, and where it was a page of nothing', async () => {
    const { state, publish, read } = await openHarbour();
    await publish(IS_TRUE);
    state.fails = true;
    expect(await read('/never-read')).toMatchObject({ status: 500, says: undefined });
    expect((await read('/nothing')).status).toBe(500);
    const strict = await openHarbour({ graceMs: 0 });
    await strict.publish(IS_TRUE);
    strict.state.fails = true;
    expect((await strict.read('/harbour')).status).toBe(500);
  });

  it('a reader who has the copy already is told that it is the same, and that it is old', async () => {
    const { state, publish, ask } = await openHarbour();
    const { headers } = await ask('/harbour');
    await publish(IS_TRUE);
    state.fails = true;
    const again = await ask('/harbour', { headers: { 'if-none-match': String(headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.headers['cache-status']).toMatch(/^Nightdesk; fwd=stale; fwd-status=500/);
  });
});

describe('what was taken away from readers', () => {
  it('is shown by no page, whatever fails: neither the story nor the front that had it [R5]', async () => {
    const { state, withdraw, read } = await openHarbour();
    await withdraw();
    state.fails = true;
    for (const path of ['/harbour', '/', '/?after=k']) expect(await read(path)).toMatchObject({ status: 500 });
    expect(await read('/about'), 'What never showed it is still there.').toMatchObject({ status: 200 });
  });

  it('is forgotten also by the copies of pages that had changed before', async () => {
    const { state, publish, withdraw, read } = await openHarbour();
    await publish(IS_TRUE);
    await withdraw();
    state.fails = true;
    for (const path of ['/harbour', '/']) expect((await read(path)).text).not.toMatch(/harbour is/);
  });

  it('stays away when the database dies after it', async () => {
    const { state, edge, withdraw, read } = await openHarbour();
    await withdraw();
    edge.lost();
    state.fails = true;
    for (const path of ['/harbour', '/']) expect(await read(path)).toMatchObject({ status: 503 });
    expect((await read('/about')).status).toBe(200);
  });

  it('is not shown to who waits for a late page while it is taken away', async () => {
    const { wait, open, reached } = door();
    let isSlow = false;
    const { edge, ask } = await openPaper(
      async (req, res) => {
        noteRead(req.url === '/' ? 'story:1' : 'other');
        const words = isSlow ? 'gone' : 'there';
        if (isSlow) await wait();
        sendPage(res, words);
      },
      { slowMs: 20 },
    );
    await ask('/');
    await ask('/other');
    await edge.changed(change(['story:1', 'other']), never);
    isSlow = true;
    const waiting = ask('/');
    await reached;
    await edge.changed(change(['story:1'], { ends: ['story:1'] }), never);
    // Who asked later has been given a copy, so the first one's patience is at its end too.
    expect((await ask('/other')).text).toContain('there');
    open();
    expect((await waiting).text).toContain('gone');
  });

  it('is not shown to who asked before, and is answered after', async () => {
    const { wait, open, reached } = door();
    const words = { now: 'there' };
    const { edge, ask, rendered } = await openPaper(async (_, res) => {
      noteRead('story:1');
      const read = words.now;
      if (read === 'there') await wait();
      sendPage(res, read);
    });
    const asked = [ask('/'), ask('/')];
    await reached;
    words.now = 'gone';
    await edge.changed(change(['story:1'], { ends: ['story:1'] }), never);
    open();
    for (const { text } of await Promise.all(asked)) expect(text).toContain('gone');
    expect(rendered).toHaveLength(2);
  });

  it('is not shown to who asked before, also where nobody can say what it was', async () => {
    const { wait, open, reached } = door();
    const words = { now: 'there' };
    const { edge, ask, rendered } = await openPaper(async (_, res) => {
      noteRead('story:1');
      const read = words.now;
      if (read === 'there') await wait();
      sendPage(res, read);
    });
    const asked = ask('/');
    await reached;
    words.now = 'gone';
    edge.missed();
    open();
    expect((await asked).text).toContain('gone');
    expect(rendered).toHaveLength(2);
  });

  it('an instance that is cut off and has seen the withdrawal with its own eyes does not go back behind it', async () => {
    const { state, edge, read } = await openHarbour();
    edge.lost();
    state.withdrawn = true;
    expect((await read('/harbour')).status).toBe(410);
    state.fails = true;
    for (const path of ['/harbour', '/']) expect((await read(path)).text).not.toContain(WAS_TRUE);
  });

  it('is not shown past the hour that ends it, and what that hour only changes is', async () => {
    const { state, edge, read } = await openHarbour();
    const turnings = [
      { at: T, tags: ['story:1', 'furniture'], ends: ['story:1'] },
      { at: T + 10_000, tags: ['furniture'], ends: [] },
    ];
    await edge.changed(change([], { turning: true }), async () => turnings as never[]);
    state.fails = true;
    state.now = T - 1;
    expect(await read('/harbour')).toMatchObject({ status: 200, says: 'Nightdesk; hit' });
    for (const now of [T, T + 5_000, T + 60_000]) {
      state.now = now;
      expect((await read('/harbour')).status).toBe(500);
      expect((await read('/about')).status).toBe(200);
    }
  });
});

describe('while the line is lost', () => {
  it('the database is asked first, and the copy is shown only if it does not answer', async () => {
    const { state, edge, read } = await openHarbour();
    edge.lost();
    state.words = IS_TRUE;
    expect(await read('/harbour')).toMatchObject({ text: expect.stringContaining(IS_TRUE), says: MADE });
    state.fails = true;
    expect(await read('/harbour'), 'Nobody goes back behind what they have seen.').toMatchObject({
      status: 200,
      text: expect.stringContaining(IS_TRUE),
      says: expect.stringMatching(/^Nightdesk; fwd=stale; fwd-status=500/),
    });
    expect((await read('/about')).status).toBe(200);
    expect((await read('/nothing')).status).toBe(404);
  });

  it('so it is for a process that was stopped for a while, and does not know yet what was said meanwhile', async () => {
    let stoppedFor = 0;
    const { state, read, rendered } = await openHarbour({ heardAt: () => performance.now() - stoppedFor });
    const before = rendered.length;
    expect((await read('/harbour')).status).toBe(200);
    expect(rendered).toHaveLength(before);
    state.withdrawn = true;
    stoppedFor = 60_000;
    expect((await read('/harbour')).status).toBe(410);
    stoppedFor = 0;
    expect((await read('/harbour')).status).toBe(410);
    expect((await read('/')).text, 'The front had it too.').not.toContain(WAS_TRUE);
  });
});
