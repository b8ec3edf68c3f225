import { describe, expect, it } from 'vitest';
import { type Claim, isProved, type Proving } from '#edge/receipts/proof.ts';

const storyId = '0199a0aa-0000-7000-8000-000000000001';
const articlePath = '/world/2026/11/27/خبر-quay';
const COMMITTED_AT = 1_000_000;

const claim = (change: Partial<Claim> = {}): Claim => ({
  ...{ storyId, articlePath, path: '/', expects: 'shown', number: 7, since: COMMITTED_AT },
  ...change,
});
const sent = (body = '', status = 200, etag = '"new"') => ({
  ...{ status, etag, location: undefined, at: COMMITTED_AT },
  body: Buffer.from(body),
});

type Kept = { status: number; tags: string[]; asOf: number; startedAt: number };
const kept = (change: Partial<Kept> = {}): Proving => {
  const { status = 200, tags = [`story:${storyId}`], asOf = 7, startedAt = COMMITTED_AT + 1 } = change;
  const codings = [{ coding: '', bytes: 1, etag: '"new"' }];
  return { reply: { status, codings }, tags: new Set(tags), asOf, startedAt };
};

describe('a page proves a new version', () => {
  it('that has read the story, has seen the change, was begun after its commit, and is the one whose bytes were sent', () => {
    expect(isProved(claim(), sent(), kept())).toBe(true);
  });

  it('not if it was begun before the commit, though nothing has dropped it since', () => {
    expect(isProved(claim(), sent(), kept({ startedAt: COMMITTED_AT - 20 }))).toBe(false);
    expect(isProved(claim({ expects: 'true' }), sent(), kept({ startedAt: COMMITTED_AT - 20 }))).toBe(false);
  });

  it('not if it may not have seen the change', () => {
    expect(isProved(claim(), sent(), kept({ asOf: 6 }))).toBe(false);
    expect(isProved(claim(), sent(), kept({ asOf: 8 }))).toBe(true);
  });

  it('not if other bytes were sent than those that are kept, or nothing is kept', () => {
    expect(isProved(claim(), sent('', 200, '"old"'), kept())).toBe(false);
    expect(isProved(claim(), sent('', 500), kept())).toBe(false);
    expect(isProved(claim(), sent(), undefined)).toBe(false);
  });

  it('not if it should have the story and has neither read it nor names it', () => {
    expect(isProved(claim(), sent(), kept({ tags: ['front'] }))).toBe(false);
    const feed = `<link>https://foreland.example${encodeURI(articlePath)}</link>`;
    expect(isProved(claim(), sent(feed), kept({ tags: ['feed'] }))).toBe(true);
  });

  it('that has not read the story, if that is no longer to be expected of it: an update of an old one', () => {
    expect(isProved(claim({ expects: 'true' }), sent(), kept({ tags: ['front'] }))).toBe(true);
    expect(isProved(claim({ expects: 'true', path: articlePath }), sent(), kept({ tags: [] }))).toBe(false);
  });
});

describe('a withdrawal is proved', () => {
  const gone = (path = '/') => claim({ expects: 'gone', path });
  const without = kept({ tags: ['front'] });

  it('by 410 at its address, and by nothing else there', () => {
    expect(isProved(gone(articlePath), sent('', 410), kept({ status: 410 }))).toBe(true);
    expect(isProved(gone(articlePath), sent(), kept())).toBe(false);
    expect(isProved(gone(articlePath), sent('', 404), kept({ status: 404 }))).toBe(false);
  });

  it('by lists that neither read nor name the story', () => {
    expect(isProved(gone(), sent('<a href="/x">x</a>'), without)).toBe(true);
    expect(isProved(gone(), sent(`<a href="${articlePath}">x</a>`), without)).toBe(false);
    expect(isProved(gone(), sent(`<loc>https://x${encodeURI(articlePath)}</loc>`), without)).toBe(false);
    expect(isProved(gone(), sent(), kept())).toBe(false);
  });

  it('by lists that name a story whose address only begins like it', () => {
    expect(isProved(gone(), sent(`<a href="${articlePath}-wall">x</a>`), without)).toBe(true);
    const both = `<a href="${articlePath}-wall">x</a><a href="${articlePath}">y</a>`;
    expect(isProved(gone(), sent(both), without)).toBe(false);
  });

  it('by the page of a topic that has no other story, which is not there any more', () => {
    expect(isProved(gone('/topics/quay'), sent('', 404), kept({ status: 404, tags: ['feed'] }))).toBe(true);
  });
});

describe('an hour is proved', () => {
  const ofHour = (change: Partial<Claim> = {}) => claim({ number: null, ...change });
  const begun = (ms: number, tags?: string[]) =>
    kept({ asOf: 0, startedAt: COMMITTED_AT + ms, ...(tags ? { tags } : {}) });

  it('of a new version by pages that began to be made so long after it that no clock can be wrong', () => {
    for (const expects of ['true', 'gone'] as const) {
      const tags = expects === 'gone' ? ['front'] : undefined;
      expect(isProved(ofHour({ expects }), sent(), begun(1, tags), 2)).toBe(false);
      expect(isProved(ofHour({ expects }), sent(), begun(2, tags), 2)).toBe(true);
    }
  });

  it('of a new story by whatever shows it, for nobody can have read it before', () => {
    expect(isProved(ofHour(), sent(), begun(-1), 2)).toBe(true);
    expect(isProved(ofHour(), sent(), begun(1, ['front']), 2)).toBe(false);
    expect(isProved(ofHour(), sent(), begun(-20), 2)).toBe(false);
  });
});

describe('an address that leads elsewhere', () => {
  const moved = claim({ path: '/world/old', expects: 'moved', to: articlePath });
  const leading = (to: string, status = 301) => ({ ...sent('', status), location: to });

  it('is proved by where it leads, in either spelling, and by nothing else', () => {
    expect(isProved(moved, leading(encodeURI(articlePath)), kept({ status: 301 }))).toBe(true);
    expect(isProved(moved, leading(articlePath, 308), kept({ status: 308 }))).toBe(true);
    expect(isProved(moved, leading('/world'), kept({ status: 301 }))).toBe(false);
    expect(isProved(moved, sent('', 301), kept({ status: 301 }))).toBe(false);
    expect(isProved(moved, leading(articlePath, 200), kept())).toBe(false);
    expect(isProved({ ...moved, to: undefined }, leading('', 301), kept({ status: 301 }))).toBe(false);
  });

  it('is not proved by a page that has not seen the change', () => {
    expect(isProved(moved, leading(articlePath), kept({ status: 301, asOf: 6 }))).toBe(false);
  });
});

describe('what belongs to no story', () => {
  const ofNone = (change: Partial<Claim> = {}) => claim({ storyId: null, expects: 'true', ...change });

  it('is proved by a page that is there and has seen the change, whatever it shows', () => {
    expect(isProved(ofNone({ path: articlePath }), sent(), kept({ tags: ['furniture'] }))).toBe(true);
    expect(isProved(ofNone(), sent('', 404), kept({ status: 404, tags: ['furniture'] }))).toBe(false);
    expect(isProved(ofNone(), sent(), kept({ asOf: 6 }))).toBe(false);
  });

  it('or by an address at which nothing is any more', () => {
    for (const status of [404, 410]) {
      expect(isProved(ofNone({ expects: 'absent' }), sent('', status), kept({ status }))).toBe(true);
    }
    expect(isProved(ofNone({ expects: 'absent' }), sent(), kept())).toBe(false);
    expect(isProved(ofNone({ expects: 'absent' }), sent('', 301), kept({ status: 301 }))).toBe(false);
  });
});
