import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { openMetricsPort } from '#platform/metrics/metrics-port.ts';
import { instanceAccounts } from '#platform/notices/accounts.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { targetOf, wordsOf } from '../../bin/commands/edge.ts';
import { ALONE } from './alone.ts';
import { openHarbour, T } from './harbour.ts';
import { openInstance } from './instance.ts';
import { ask, PUBLIC_URL } from './paper.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(async () => {
  await desk().instance.deleteMany();
});

async function openOne() {
  const instance = await openInstance(cast.database);
  await expect.poll(() => desk().instance.findMany()).toHaveLength(1);
  return instance;
}
/** An address of this machine at which somebody listened, and nobody does any more. */
async function refusing(): Promise<string> {
  const { port, close } = await openMetricsPort({ host: '127.0.0.1', port: 0 }, () => '');
  await close();
  return `127.0.0.1:${port}`;
}

const accountAt = async (target: string) => (await instanceAccounts(target))[0]?.account;

describe('what an operator is told of a page', () => {
  it('is what it read, its age, its size and tag in each coding, and how long it took', async () => {
    const { path, storyId } = await published(cast, { headline: 'Told of' });
    const instance = await openOne();
    const { body, headers } = await instance.ask(path);
    const account = await accountAt(path);
    expect(account).toMatchObject({ key: path, changedBy: null, turnsAt: null });
    expect(account?.kept).toMatchObject({
      status: 200,
      isTrue: true,
      renewals: 1,
      tags: [`path:${path}`, `story:${storyId}`],
    });
    expect(account?.kept?.codings).toContainEqual({ coding: 'identity', bytes: body.length, etag: headers.etag });
    expect(Math.abs(Date.now() - (account?.kept?.startedAt ?? 0))).toBeLessThan(60_000);
    expect(account?.kept?.renderedInMs).toBeGreaterThan(0);
    expect(instance.rendered, 'To ask makes no page.').toEqual([path]);
  });

  it('is the change that dropped it, with its number, its event and its instant, also once it was made anew', async () => {
    const { path, storyId } = await published(cast, { headline: 'Before' });
    const instance = await openOne();
    await instance.read(path);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'After' }) });
    await publishStory(cast.sami, { storyId });
    const [last] = await cast.database.sql<{ number: number; event: string; at: Date }>(
      'SELECT number::int, event, at FROM jobs.change ORDER BY number DESC LIMIT 1',
    );
    const because = { changedBy: { number: last?.number, event: last?.event }, changedAt: last?.at };
    const dropped = await accountAt(path);
    expect(dropped).toMatchObject({ ...because, kept: { isTrue: false } });
    expect(await instance.read(path)).toBe('After');
    const made = await accountAt(path);
    expect(made).toMatchObject({ ...because, kept: { isTrue: true, renewals: 2 } });
  });

  it('is the withdrawal where the page was taken away, though nothing of it is kept', async () => {
    const { path, storyId } = await published(cast, { headline: 'Gone' });
    const instance = await openOne();
    await instance.read(path);
    await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    expect(await accountAt(path)).toMatchObject({ key: path, kept: null, changedBy: { event: 'story.withdrawn' } });
    expect(await instance.read(path)).toBe('withdrawn');
    expect(await accountAt(path)).toMatchObject({ kept: { status: 410 }, changedBy: { event: 'story.withdrawn' } });
  });

  it('is the next hour at which it turns, which the database tells and no instance', async () => {
    const { path } = await published(cast, { headline: 'Turns' });
    const instance = await openOne();
    await instance.read(path);
    const at = new Date(Date.now() + 3_600_000);
    await cast.database.sql('INSERT INTO jobs.turning (at, tags) VALUES ($1, ARRAY[$2])', [at, `path:${path}`]);
    expect((await accountAt(path))?.turnsAt).toEqual(at);
  });

  it('is the hour where the page turned by itself, and not true from that hour on', async () => {
    const { edge, ask: read, state } = await openHarbour();
    await edge.following.back(async () => [{ at: T, tags: ['story:1'], ends: [] }] as never[], ALONE);
    expect(edge.following.account('/harbour')).toMatchObject({ kept: { isTrue: true }, changedBy: null });
    state.now = T;
    expect(edge.following.account('/harbour').kept?.isTrue).toBe(false);
    await read('/harbour');
    expect(edge.following.account('/harbour').changedBy).toEqual({ number: null, id: null, event: 'hour', at: T });
  });

  it('comes from every instance, and one that has ended without taking leave is left out', async () => {
    const { path } = await published(cast, { headline: 'On both' });
    const both = [await openInstance(cast.database), await openInstance(cast.database)];
    await expect.poll(() => desk().instance.findMany()).toHaveLength(2);
    await both[0]?.read(path);
    const showsUntil = new Date(Date.now() + 3_600_000);
    const [first] = await desk().instance.findMany();
    const gone = { ...first, id: crypto.randomUUID(), address: await refusing(), machine: first?.machine ?? '' };
    await desk().instance.create({ data: { ...gone, number: 0, showsUntil } });
    const kept = (await instanceAccounts(path)).map(({ account }) => account?.kept?.status);
    expect(kept.sort()).toEqual([200, undefined]);
    await desk().instance.create({
      data: { id: crypto.randomUUID(), address: '127.0.0.1:1', machine: 'another-machine', number: 0, showsUntil },
    });
    const all = await instanceAccounts(path);
    expect(all.find(({ machine }) => machine === 'another-machine')?.account).toBeNull();
  });

  it('is nothing where no instance is running, and no page where none can be', async () => {
    expect(await instanceAccounts('/')).toEqual([]);
    await openOne();
    expect(await accountAt('/admin')).toMatchObject({ key: null, kept: null });
    expect(await accountAt('/World/')).toMatchObject({ key: '/world', kept: null, changedBy: null });
  });

  it('is told to nobody who cannot prove to know the newspaper [N11]', async () => {
    const { path } = await published(cast, { headline: 'Not for all' });
    await (await openOne()).read(path);
    const [{ address } = { address: '' }] = await desk().instance.findMany();
    const body = JSON.stringify({ mark: crypto.randomUUID(), target: path });
    for (const proof of ['', 'f'.repeat(64)]) {
      const asked = await ask(Number(address.split(':')[1]), '/page', {
        method: 'POST',
        body,
        headers: { 'nightdesk-proof': proof },
      });
      expect(asked).toMatchObject({ status: 404, text: '' });
    }
  });
});

describe('the command', () => {
  it('takes a whole address of this newspaper or its path, and no other', () => {
    expect(targetOf(`${PUBLIC_URL}/world?after=k`, PUBLIC_URL)).toBe('/world?after=k');
    expect(targetOf('/world', PUBLIC_URL)).toBe('/world');
    for (const other of ['https://other.example/world', 'world', '//other.example/', 'javascript:alert(1)', '']) {
      expect(() => targetOf(other, PUBLIC_URL), other).toThrow('is no address of this newspaper');
    }
  });

  it('says in words what it was told', async () => {
    const { path, storyId } = await published(cast, { headline: 'In words' });
    const instance = await openOne();
    await instance.read(path);
    await cast.database.sql("INSERT INTO jobs.change (event, tags) VALUES ('story.published', ARRAY[$1])", [
      `path:${path}`,
    ]);
    await expect.poll(async () => (await accountAt(path))?.kept?.isTrue).toBe(false);
    const [told] = await instanceAccounts(path);
    const text = told ? wordsOf(told, Date.now()) : '';
    expect(text).toContain(`${path}: kept as a copy`);
    expect(text).toMatch(/changed {2}by change \d+, story\.published, of \d{4}-/);
    expect(text).toContain(`read     path:${path} story:${storyId}`);
    expect(text).toMatch(/size {5}identity \d+ bytes, ETag "/);
    expect(wordsOf({ address: '10.0.0.7:1', machine: 'far', account: null }, 0)).toContain('does not answer');
  });
});
