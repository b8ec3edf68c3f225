import { describe, expect, it } from 'vitest';
import { type Claim, isProved } from '#edge/receipts/proof.ts';
import type { Account } from '#platform/notices.ts';

const storyId = '0199a0aa-0000-7000-8000-000000000001';
const articlePath = '/world/2026/11/27/خبر-quay';
const DROPPED_AT = 1_000_000;

type Kept = NonNullable<Account['kept']>;
const claim = (change: Partial<Claim> = {}): Claim => ({
  ...{ storyId, articlePath, path: '/', expects: 'shown', droppedAt: DROPPED_AT },
  ...change,
});
const sent = (body = '', status = 200, etag = '"new"') => ({ status, etag, at: DROPPED_AT, body: Buffer.from(body) });
const account = (change: Partial<Kept> = {}): Account => {
  const made = { startedAt: DROPPED_AT + 1, madeInMs: 1, renderedInMs: 1 };
  const codings = [{ coding: '', bytes: 1, etag: '"new"' }];
  return {
    key: '/',
    changedBy: null,
    kept: { status: 200, isTrue: true, tags: [`story:${storyId}`], codings, ...made, ...change },
  };
};

describe('a page proves a new version', () => {
  it('that has read the story, was begun after the change was heard, and is the one whose bytes were sent', () => {
    expect(isProved(claim(), sent(), account())).toBe(true);
  });

  it('not if it was begun before', () => {
    expect(isProved(claim(), sent(), account({ startedAt: DROPPED_AT - 20 }))).toBe(false);
    expect(isProved(claim({ expects: 'true' }), sent(), account({ startedAt: DROPPED_AT - 20 }))).toBe(false);
  });

  it('not if other bytes were sent than those that are kept, or nothing is kept', () => {
    expect(isProved(claim(), sent('', 200, '"old"'), account())).toBe(false);
    expect(isProved(claim(), sent('', 500), account())).toBe(false);
    expect(isProved(claim(), sent(), { ...account(), kept: null })).toBe(false);
  });

  it('not if it should have the story and has neither read it nor names it', () => {
    expect(isProved(claim(), sent(), account({ tags: ['front'] }))).toBe(false);
    const feed = `<link>https://foreland.example${encodeURI(articlePath)}</link>`;
    expect(isProved(claim(), sent(feed), account({ tags: ['feed'] }))).toBe(true);
  });

  it('that has not read the story, if that is no longer to be expected of it: an update of an old one', () => {
    expect(isProved(claim({ expects: 'true' }), sent(), account({ tags: ['front'] }))).toBe(true);
    expect(isProved(claim({ expects: 'true', path: articlePath }), sent(), account({ tags: [] }))).toBe(false);
  });
});

describe('a withdrawal is proved', () => {
  const gone = (path = '/') => claim({ expects: 'gone', path });
  const without = account({ tags: ['front'] });

  it('by 410 at its address, and by nothing else there', () => {
    expect(isProved(gone(articlePath), sent('', 410), account({ status: 410 }))).toBe(true);
    expect(isProved(gone(articlePath), sent(), account())).toBe(false);
    expect(isProved(gone(articlePath), sent('', 404), account({ status: 404 }))).toBe(false);
  });

  it('by lists that neither read nor name the story', () => {
    expect(isProved(gone(), sent('<a href="/x">x</a>'), without)).toBe(true);
    expect(isProved(gone(), sent(`<a href="${articlePath}">x</a>`), without)).toBe(false);
    expect(isProved(gone(), sent(`<loc>https://x${encodeURI(articlePath)}</loc>`), without)).toBe(false);
    expect(isProved(gone(), sent(), account())).toBe(false);
  });

  it('by lists that name a story whose address only begins like it', () => {
    expect(isProved(gone(), sent(`<a href="${articlePath}-wall">x</a>`), without)).toBe(true);
    const both = `<a href="${articlePath}-wall">x</a><a href="${articlePath}">y</a>`;
    expect(isProved(gone(), sent(both), without)).toBe(false);
  });

  it('by the page of a topic that has no other story, which is not there any more', () => {
    expect(isProved(gone('/topics/quay'), sent('', 404), account({ status: 404, tags: ['feed'] }))).toBe(true);
  });
});
