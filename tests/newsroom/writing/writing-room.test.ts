import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { changeRole } from '#newsroom/accounts/change-role.ts';
import { disableAccount } from '#newsroom/accounts/disable-account.ts';
import { enableAccount } from '#newsroom/accounts/enable-account.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { type Company, drafted, gatherCompany, words } from '#tests/newsroom/company.ts';
import { freshDatabase } from '#tests/postgres.ts';
import { cookieOf, PASSWORD, type Served, serveWriting, socketOf, Writer } from './room.ts';

let cast: Company;
let served: Served;
let amal: string;
let sami: string;
const here: Writer[] = [];

beforeAll(async () => {
  await freshDatabase();
  cast = await gatherCompany(PASSWORD);
  served = await serveWriting();
  [amal, sami] = await Promise.all([cookieOf(cast.amal), cookieOf(cast.sami)]);
});
afterEach(() => {
  for (const writer of here.splice(0)) writer.leave();
});
afterAll(() => served.close());

const soon = <T>(what: () => T | Promise<T>) => vi.waitFor(what, { timeout: 8_000, interval: 20 });

async function at(storyId: string, cookie: string, url = served.url): Promise<Writer> {
  const writer = new Writer(url, cookie, storyId);
  here.push(writer);
  await soon(() => expect(writer.isSaved).toBe(true));
  return writer;
}

describe('people at one story', () => {
  it('see each other’s words, and what is called saved stands in the database', async () => {
    const storyId = await drafted(cast, { headline: 'Quay' });
    const [a, s] = [await at(storyId, amal), await at(storyId, sami)];
    a.write('Amal: ', 0);
    s.write(' – Sami');
    await soon(() => expect(a.isSaved && s.isSaved).toBe(true));
    await soon(() => expect([a.text(), s.text()]).toEqual(Array(2).fill('Amal: Quay – Sami')));
    expect((await getDeskStory(cast.nour, storyId)).content.headline).toBe('Amal: Quay – Sami');
    expect(a.said.findLast(({ is }) => is === 'saved')).toBeDefined();
  });

  it('the acknowledgement comes only when Postgres has committed', async () => {
    const storyId = await drafted(cast, { headline: 'Slow' });
    const a = await at(storyId, amal);
    const [locked, unlocked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held = desk().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM desk.working_copy WHERE story_id = ${storyId}::uuid FOR UPDATE`;
        locked.resolve();
        await unlocked.promise;
      },
      { timeout: 20_000 },
    );
    await locked.promise;
    a.write('!');
    const log = () => desk().workingCopyUpdate.count({ where: { storyId } });
    await soon(async () => expect((await blocked(storyId)) > 0).toBe(true));
    expect([a.isSaved, await log()]).toEqual([false, 0]);
    unlocked.resolve();
    await held;
    await soon(() => expect(a.isSaved).toBe(true));
    expect((await getDeskStory(cast.amal, storyId)).content.headline).toBe('Slow!');
  });

  it('the importer, the interface and the command line write into the open document', async () => {
    const storyId = await drafted(cast, { headline: 'Before' });
    const a = await at(storyId, amal);
    const { version } = await getDeskStory(cast.sami, storyId);
    await writeContent(cast.sami, { storyId, content: words({ headline: 'Before and after' }), version });
    await soon(() => expect(a.text()).toBe('Before and after'));
  });

  it('several server processes on one database show each other’s edits and who is there', async () => {
    const storyId = await drafted(cast, { headline: 'Two servers' });
    const other = await serveWriting();
    const [a, s] = [await at(storyId, amal), await at(storyId, sami, other.url)];
    a.provider.setAwarenessField('field', 'headline');
    const began = performance.now();
    a.write(' at once');
    await soon(() => expect(s.text()).toBe('Two servers at once'));
    expect(performance.now() - began).toBeLessThan(1_000);
    const names = () => [...(s.provider.awareness?.getStates().values() ?? [])].map(({ user }) => user?.name);
    await soon(() => expect(names()).toContain('Amal Rashidi'));
    s.leave();
    await other.close();
  });

  it('nobody takes another’s name in presence', async () => {
    const storyId = await drafted(cast, { headline: 'Names' });
    const [a, s] = [await at(storyId, amal), await at(storyId, sami)];
    a.provider.setAwarenessField('user', { id: 'x', name: 'Dina Kallas' });
    const seen = () => s.provider.awareness?.getStates().get(a.doc.clientID)?.user;
    await soon(() => expect(seen()).toEqual({ id: cast.amal.id, name: 'Amal Rashidi', looks: false }));
  });
});

describe('what is refused', () => {
  it('without a session, and from another site, nobody comes in [N8]', async () => {
    const storyId = await drafted(cast);
    const stranger = new Writer(served.url, '', storyId);
    here.push(stranger);
    await soon(() => expect(stranger.ended?.code).toBe(4401));
    const Foreign = socketOf({ cookie: amal, origin: 'https://evil.test' });
    const answer = new Promise((resolve) => new Foreign(served.url).on('error', (error) => resolve(error.message)));
    expect(await answer).toMatch(/403/);
  });

  it('a story that is not there is not found', async () => {
    const nobody = new Writer(served.url, amal, crypto.randomUUID());
    here.push(nobody);
    await soon(() => expect(nobody.failed).toBe('not-found'));
  });

  it('who may only look sees everything and changes nothing [R17]', async () => {
    const storyId = await drafted(cast, { headline: 'Look' });
    await changeRole(cast.dina, { id: cast.nour.id ?? '', role: 'reader' });
    const looks = await at(storyId, await cookieOf(cast.nour));
    const a = await at(storyId, amal);
    looks.write(' NO');
    a.write(' here');
    await soon(() => expect(looks.text()).toContain('here'));
    expect(a.text()).toBe('Look here');
    expect((await getDeskStory(cast.amal, storyId)).content.headline).toBe('Look here');
    await changeRole(cast.dina, { id: cast.nour.id ?? '', role: 'editor' });
  });

  it('losing the role closes the connection within five seconds [A10]', async () => {
    const storyId = await drafted(cast, { headline: 'Role' });
    const nour = await at(storyId, await cookieOf(cast.nour));
    const began = performance.now();
    await changeRole(cast.dina, { id: cast.nour.id ?? '', role: 'reader' });
    await soon(() => expect(nour.ended?.code).toBeGreaterThanOrEqual(4401));
    expect(performance.now() - began).toBeLessThan(5_000);
    await changeRole(cast.dina, { id: cast.nour.id ?? '', role: 'editor' });
  });

  it('a disabled account is put out within five seconds [A10]', async () => {
    const storyId = await drafted(cast, { headline: 'Out' });
    const nour = await at(storyId, await cookieOf(cast.nour));
    await disableAccount(cast.dina, { id: cast.nour.id ?? '' });
    await soon(() => expect(nour.ended?.code).toBe(4401));
    await enableAccount(cast.dina, { id: cast.nour.id ?? '' });
  });

  it('an update that cannot be read, or is no story, is not taken, and the next good one is [R17][X1][X4]', async () => {
    const storyId = await drafted(cast, { headline: 'Garbage' });
    const a = await at(storyId, amal);
    const before = await getDeskStory(cast.amal, storyId);
    const reason = () => a.said.findLast(({ is }) => is === 'refused');
    a.doc.getMap('evil').set('x', 1);
    await soon(() => expect(reason()).toMatchObject({ reason: expect.stringContaining('no story has') }));
    expect(a.isSaved).toBe(false);
    expect((await getDeskStory(cast.amal, storyId)).version).toBe(before.version);
    const b = await at(storyId, amal);
    const text = (b.doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.format(0, 3, { link: { href: 'javascript:alert(1)' } });
    await soon(() => expect(b.said.at(-1)).toMatchObject({ is: 'refused', next: 'change' }));
    text.format(0, 3, { link: null });
    b.write(' is gone');
    await soon(() => expect(b.said.at(-1)).toMatchObject({ is: 'refused', next: 'resend' }));
    b.provider.forceSync();
    await soon(() => expect(b.isSaved).toBe(true));
    const { content } = await getDeskStory(cast.amal, storyId);
    expect(content.headline).toBe('Garbage is gone');
    expect(JSON.stringify(content)).not.toContain('javascript:');
  });
});

describe('sittings', () => {
  it('a person’s writing is one sitting, and one event', async () => {
    const storyId = await drafted(cast, { headline: 'Sit' });
    const events = () => desk().event.count({ where: { storyId, name: 'story.changed' } });
    const before = await events();
    const a = await at(storyId, amal);
    for (const word of ['one ', 'two ', 'three ']) {
      a.write(word);
      await soon(() => expect(a.isSaved).toBe(true));
    }
    expect(await events()).toBe(before + 1);
    expect(await desk().sitting.findMany({ where: { storyId }, select: { byName: true } })).toEqual([
      { byName: 'Amal Rashidi' },
    ]);
  });

  it('when another person begins after a quiet minute, the first one’s text is kept as it was', async () => {
    const storyId = await drafted(cast, { headline: 'Relay' });
    const [a, s] = [await at(storyId, amal), await at(storyId, sami)];
    a.write(' by Amal');
    await soon(() => expect(a.isSaved).toBe(true));
    await desk().sitting.updateMany({ where: { storyId }, data: { lastAt: new Date(Date.now() - 90_000) } });
    s.write(' and Sami');
    await soon(() => expect(s.isSaved).toBe(true));
    const { revisions } = await listRevisions(cast.sami, storyId);
    expect(revisions[0]).toMatchObject({ why: 'written', byName: 'Amal Rashidi' });
    const kept = await desk().revision.findFirstOrThrow({ where: { storyId }, orderBy: { number: 'desc' } });
    expect(kept.content).toMatchObject({ headline: 'Relay by Amal' });
  });
});

async function blocked(storyId: string): Promise<number> {
  const [row] = await desk().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%working_copy%'`;
  return storyId ? (row?.n ?? 0) : 0;
}
