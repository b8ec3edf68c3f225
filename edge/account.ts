import type { Account } from '#platform/notices.ts';
import { pickQuery } from './picked-query.ts';
import type { Readers } from './readers.ts';
import { readTarget } from './target.ts';

/** What is kept of the page at an address, for an operator who asks. Nothing is made for it. @param now by the database's clock */
export function accountOf(target: string, readers: Readers, now: number): Account {
  const key = keyOf(target, readers);
  if (key === null) return { key, kept: null, changedBy: null };
  const page = readers.store.lastCopy(key);
  const changedBy = readers.store.whyChanged(key);
  if (!page) return { key, kept: null, changedBy };
  const { startedAt, madeInMs, renderedInMs, renewals, reply } = page;
  const times = { startedAt, madeInMs, renderedInMs, renewals };
  const isTrue = readers.isHearing && page.doubtedSince === null && now < page.validUntil;
  const kept = { status: reply.status, isTrue, tags: [...page.tags].sort(), ...times, codings: reply.codings };
  return { key, kept, changedBy };
}

/** As readers are answered: the canonical spelling, with what the page itself looks at of the query. */
function keyOf(asked: string, readers: Readers): string | null {
  const first = readTarget(asked);
  const target = first.kind === 'moved' ? readTarget(first.to) : first;
  if (target.kind !== 'page') return null;
  const names = readers.store.lastCopy(target.path)?.query ?? new Set<string>();
  const picked = target.query === '' ? '' : pickQuery(target.query, names);
  return picked === '' ? target.path : `${target.path}?${picked}`;
}
