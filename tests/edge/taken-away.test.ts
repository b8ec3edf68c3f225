import { describe, expect, it } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { IS_TRUE, never, openHarbour, T, WAS_TRUE } from './harbour.ts';
import { change, door, openPaper, sendPage } from './paper.ts';

/** Some ask for a story, which is taken away when it has been read and its page is still being made. */
async function takenWhileMade(readers: number) {
  const { wait, open, reached } = door();
  let words = 'there';
  const { edge, ask, rendered } = await openPaper(async (_, res) => {
    noteRead('story:1');
    const read = words;
    if (read === 'there') await wait();
    sendPage(res, read);
  });
  const answers = Array.from({ length: readers }, () => ask('/'));
  await reached;
  words = 'gone';
  const asked = async () => {
    open();
    return (await Promise.all(answers)).map(({ text }) => text);
  };
  return { edge, asked, rendered };
}

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
    edge.following.lost();
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
    await edge.following.changed(change(['story:1', 'other']), never);
    isSlow = true;
    const waiting = ask('/');
    await reached;
    await edge.following.changed(change(['story:1'], { ends: ['story:1'] }), never);
    // Who asked later has been given a copy, so the first one's patience is at its end too.
    expect((await ask('/other')).text).toContain('there');
    open();
    expect((await waiting).text).toContain('gone');
  });

  it('is not shown to who asked before, and is answered after', async () => {
    const { edge, asked, rendered } = await takenWhileMade(2);
    await edge.following.changed(change(['story:1'], { ends: ['story:1'] }), never);
    for (const text of await asked()) expect(text).toContain('gone');
    expect(rendered).toHaveLength(2);
  });

  it('is not shown to who asked before, also where nobody can say what it was', async () => {
    const { edge, asked, rendered } = await takenWhileMade(1);
    edge.following.missed();
    for (const text of await asked()) expect(text).toContain('gone');
    expect(rendered).toHaveLength(2);
  });

  it('an instance that is cut off and has seen the withdrawal with its own eyes does not go back behind it', async () => {
    const { state, edge, read } = await openHarbour();
    edge.following.lost();
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
    await edge.following.changed(change([], { turning: true }), async () => turnings as never[]);
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
