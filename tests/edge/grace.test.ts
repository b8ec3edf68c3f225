import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { log } from '#platform/log.ts';
import { noteRead } from '#platform/reading.ts';
import { IS_TRUE, never, openHarbour, WAS_TRUE } from './harbour.ts';
import { change, door, openPaper, sendPage } from './paper.ts';

const MADE = 'Nightdesk; fwd=uri-miss; fwd-status=200; stored';

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
    await edge.following.changed(change(['path:/']), never);
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
    await edge.following.changed(change(['front']), never);
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

describe('while the line is lost', () => {
  it('the database is asked first, and the copy is shown only if it does not answer', async () => {
    const { state, edge, read } = await openHarbour();
    edge.following.lost();
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
