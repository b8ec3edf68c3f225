import { describe, expect, it } from 'vitest';
import { pageQuery } from '#edge/query.ts';
import { noteRead } from '#platform/reading.ts';
import { change, door, openPaper, PUBLIC_URL, sendPage, shelf } from './paper.ts';

const FRONT = { '/': 'Front' };
const HIT = ['Nightdesk; hit', 'edge;desc=hit'];
const made = (rest: string) => [
  `Nightdesk; fwd=uri-miss; ${rest}`,
  expect.stringMatching(/^edge;desc=made;dur=\d+\.\d$/),
];
const told = ({ headers }: { headers: Record<string, unknown> }) => [headers['cache-status'], headers['server-timing']];

describe('an answer says how the edge came by it (RFC 9211)', () => {
  it('made and kept for the first reader, kept for all others, with or without the page', async () => {
    const { ask } = await openPaper(shelf(FRONT));
    const first = await ask('/');
    expect(told(first)).toEqual(made('fwd-status=200; stored'));
    expect(told(await ask('/'))).toEqual(HIT);
    expect(told(await ask('/', { method: 'HEAD' }))).toEqual(HIT);
    expect(told(await ask('/?utm=x'))).toEqual(HIT);
    const again = await ask('/', { headers: { 'if-none-match': first.headers.etag as string } });
    expect([again.status, ...told(again)]).toEqual([304, ...HIT]);
    // How long it took to find nothing is told to nobody.
    expect(told(await ask('/none'))).toEqual(['Nightdesk; fwd=uri-miss; fwd-status=404; stored', 'edge;desc=made']);
    expect(told(await ask('/none'))).toEqual(HIT);
  });

  it('made anew each time and not kept, if the page does not say what it read', async () => {
    const { ask } = await openPaper((_, res) => sendPage(res, 'x'));
    await ask('/');
    expect(told(await ask('/'))).toEqual(made('fwd-status=200'));
  });

  it('waited for together with others, while it was made once', async () => {
    const { wait, open, reached } = door();
    const { ask, edge } = await openPaper(async (_, res) => {
      noteRead('front');
      await wait();
      sendPage(res, 'Front');
    });
    const first = ask('/');
    await reached;
    const joined = edge.readers.find('/', '');
    open();
    expect(told(await first)).toEqual(made('fwd-status=200; stored'));
    expect((await joined).handling).toBe('joined');
  });

  it('a page of a query is made by itself', async () => {
    const { ask } = await openPaper(async (req, res) => {
      noteRead('section:1');
      await pageQuery(Object.fromEntries(new URL(req.url ?? '', PUBLIC_URL).searchParams), 'after');
      sendPage(res, 'World');
    });
    await ask('/world');
    expect(told(await ask('/world?after=x'))).toEqual(made('fwd-status=200; stored'));
    expect(told(await ask('/world?after=x'))).toEqual(HIT);
  });

  it('never how long it will live: that is the hour of a story that is not public yet', async () => {
    let now = 1_000_000;
    const { ask, edge } = await openPaper(shelf(FRONT), { now: () => now });
    edge.readers.turn([{ at: 1_090_500, tags: ['path:/'], ends: [] }]);
    await ask('/');
    expect(told(await ask('/'))).toEqual(HIT);
    now += 90_500;
    expect(told(await ask('/'))).toEqual(made('fwd-status=200; stored'));
  });

  it('an older copy says since when it is not known to be true, and why there is no newer one', async () => {
    let fails = false;
    const { ask, edge } = await openPaper((_, res) => {
      noteRead('front');
      if (fails) throw new Error('Inside is broken.');
      sendPage(res, 'Front');
    });
    await ask('/');
    await edge.following.changed(change(['front']), async () => []);
    fails = true;
    const older = (rest: RegExp) => [expect.stringMatching(rest), 'edge;desc=stale'];
    const asked = older(/^Nightdesk; fwd=stale; fwd-status=500; ttl=-\d+; detail=failed$/);
    expect(told(await ask('/'))).toEqual(asked);
    expect(told(await ask('/'))).toEqual(older(/^Nightdesk; hit; ttl=-\d+; detail=not-tried$/));
    fails = false;
    await edge.following.changed(change(['front']), async () => []);
    expect(told(await ask('/'))).toEqual(made('fwd-status=200; stored'));
    expect(told(await ask('/'))).toEqual(HIT);
  });

  it('the desk’s answers say nothing of the kind: nothing of them is kept', async () => {
    const { ask } = await openPaper(shelf(FRONT));
    expect(told(await ask('/admin'))).toEqual([undefined, undefined]);
  });
});
