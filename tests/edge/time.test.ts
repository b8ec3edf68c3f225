import { describe, expect, it } from 'vitest';
import { Turnings } from '#edge/turnings.ts';
import { noteRead } from '#platform/reading.ts';
import { change, door, openPaper, sendPage } from './paper.ts';

const T = Date.parse('2026-11-24T09:00:00Z');
const turned =
  (at: number, ...tags: string[]) =>
  async () =>
    [{ at, tags, ends: [] }] as never[];

/** A front page that shows a story from T on, by the clock of the database, which is ours plus `ahead`. */
async function openFront(ahead = 0) {
  const clock = { now: T - 10_000 };
  const paper = await openPaper(
    (_, res) => {
      noteRead('front');
      sendPage(res, clock.now + ahead >= T ? 'The news is out' : 'No news');
    },
    { now: () => clock.now },
  );
  const front = async (now: number) => {
    clock.now = now;
    return (await paper.ask('/')).text.includes('The news is out');
  };
  const schedule = () => paper.edge.following.changed(change([], { turning: true }), turned(T, 'front', 'story:1'));
  return { ...paper, front, schedule };
}

describe('what readers see turns at its hour', () => {
  it('a kept page is given out until the very millisecond, and not longer [E1] [E2]', async () => {
    const { front, schedule, rendered } = await openFront();
    expect(await front(T - 10_000)).toBe(false);
    await schedule();
    expect(await front(T - 1_000)).toBe(false);
    expect(await front(T - 1)).toBe(false);
    expect(rendered).toHaveLength(1);
    expect(await front(T)).toBe(true);
    expect(rendered).toHaveLength(2);
  });

  it('pages made after the hour was set know of it too', async () => {
    const { front, schedule, rendered } = await openFront();
    await schedule();
    await front(T - 500);
    expect(await front(T)).toBe(true);
    expect(rendered).toHaveLength(2);
  });

  it('if our clock is ahead of the database, the old page lives a quarter of a second and no longer [E5]', async () => {
    const { front, schedule } = await openFront(-300);
    await schedule();
    expect(await front(T)).toBe(false);
    expect(await front(T + 249)).toBe(false);
    expect(await front(T + 299)).toBe(false);
    expect(await front(T + 550)).toBe(true);
  });

  it('once the hour is well past, the page is kept as any other', async () => {
    const { front, schedule, rendered } = await openFront();
    await schedule();
    await front(T + 2_000);
    await front(T + 3_600_000);
    expect(rendered).toHaveLength(1);
  });

  it('a page that was begun before the hour does not take the place of one that was begun after it', async () => {
    const clock = { now: T - 1 };
    const { wait, open, reached } = door();
    const { ask, edge, rendered } = await openPaper(
      async (_, res) => {
        noteRead('front');
        const began = clock.now;
        if (began < T) await wait();
        sendPage(res, began < T ? 'before' : 'after');
      },
      { now: () => clock.now },
    );
    await edge.following.changed(change([], { turning: true }), turned(T, 'front'));
    const early = ask('/');
    await reached;
    clock.now = T + 3_000;
    expect((await ask('/')).text).toContain('after');
    open();
    await early;
    expect((await ask('/')).text).toContain('after');
    expect(rendered).toHaveLength(2);
  });

  it('pages that the story is not on do not turn with it', async () => {
    const { edge, front, rendered } = await openFront();
    await edge.following.changed(change([], { turning: true }), turned(T, 'section:city'));
    await front(T - 1);
    await front(T + 10_000);
    expect(rendered).toHaveLength(1);
  });

  it('an hour that is years away is no burden', () => {
    const turnings = new Turnings();
    const farAway = T + 200 * 365 * 86_400_000;
    turnings.load([{ at: farAway, tags: ['front'], ends: [] }]);
    expect(turnings.validUntil(['front'], T)).toBe(farAway);
    expect(turnings.validUntil(['feed'], T)).toBe(Number.POSITIVE_INFINITY);
    expect(turnings.hasTurned(T, T + 1)).toBe(false);
    expect(turnings.hasTurned(farAway - 1, farAway)).toBe(true);
  });
});
