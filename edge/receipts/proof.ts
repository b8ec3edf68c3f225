import type { Page } from '../page.ts';
import type { OwnAnswer } from './own-wire.ts';

export type Expectation = 'shown' | 'true' | 'gone' | 'moved' | 'absent';

/** What a page is to prove of a change. */
export type Claim = {
  /** Null for what belongs to no story. */
  storyId: string | null;
  /** Of the story; other pages are asked whether they name it. */
  articlePath: string;
  path: string;
  expects: Expectation;
  /** Where the address is to lead, if it is to lead elsewhere. */
  to?: string | undefined;
  /** From when on the new version is to be seen, by the database's clock. */
  since: number;
  /** Of the change in the log, which was committed at `since`; null if it is to be seen from an hour on. */
  number: number | null;
};

/** What of a kept page is looked at. */
export type Proving = Pick<Page, 'asOf' | 'startedAt' | 'tags'> & { reply: Pick<Page['reply'], 'status' | 'codings'> };

/** Clocks of several processes, each measured over its line, agree within this time. */
const CLOCK_MS = 5;
const LEADING_ELSEWHERE = new Set([301, 308]);

/**
 * Whether an answer is the version that the change made, or a later one. The bytes that were sent are known by their tag
 * among those of the page that is kept; that page has seen the change, so that one which nothing has dropped is none; and
 * it says itself which stories it read.
 * @param marginMs by how much clocks may really differ, as they were measured
 */
export function isProved(claim: Claim, answer: OwnAnswer, page: Proving | undefined, marginMs = CLOCK_MS): boolean {
  if (!page || page.reply.status !== answer.status) return false;
  if (!page.reply.codings.some(({ etag }) => etag === answer.etag)) return false;
  if (!hasSeen(claim, page, marginMs)) return false;
  const hasRead = page.tags.has(`story:${claim.storyId}`);
  switch (claim.expects) {
    case 'gone':
      return isGone(claim, answer, hasRead);
    case 'moved':
      return leadsTo(claim, answer);
    case 'absent':
      return answer.status === 404 || answer.status === 410;
    default:
      return answer.status === 200 && isThere(claim, answer, hasRead);
  }
}

/**
 * A change has a number, and who has followed it cannot have missed it. An hour has none: what began to be made just after
 * it by our clock may have been read just before it by the database's. But the database shows nobody a new story before its hour.
 */
function hasSeen({ number, since, expects }: Claim, { asOf, startedAt }: Proving, marginMs: number): boolean {
  if (number !== null) return asOf >= number && startedAt >= since - CLOCK_MS;
  return startedAt >= since + (expects === 'shown' ? -CLOCK_MS : marginMs);
}

function isThere({ storyId, path, articlePath, expects }: Claim, { body }: OwnAnswer, hasRead: boolean): boolean {
  if (storyId === null) return true;
  if (path === articlePath) return hasRead;
  return expects === 'true' || hasRead || names(body, articlePath);
}

/** The last story of a topic or person takes the page with it. */
function isGone({ path, articlePath }: Claim, { status, body }: OwnAnswer, hasRead: boolean): boolean {
  if (path === articlePath) return status === 410;
  return (status === 200 || status === 404) && !hasRead && !names(body, articlePath);
}

function leadsTo({ to }: Claim, { status, location }: OwnAnswer): boolean {
  if (to === undefined || location === undefined || !LEADING_ELSEWHERE.has(status)) return false;
  return location === to || location === encodeURI(to);
}

/** What may follow an address in markup. Another story's address may begin like this one's. */
const AFTER = new Set(['"', "'", '<', '&', '?', '#']);

/** Feeds and sitemaps spell addresses as RFC 3986 has it, pages as they are. */
function names(body: Buffer, path: string): boolean {
  return [path, encodeURI(path)].some((spelling) => {
    const length = Buffer.byteLength(spelling);
    for (let at = body.indexOf(spelling); at >= 0; at = body.indexOf(spelling, at + 1)) {
      if (AFTER.has(String.fromCharCode(body[at + length] ?? 0))) return true;
    }
    return false;
  });
}
