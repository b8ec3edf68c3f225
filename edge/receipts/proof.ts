import type { Account } from '#platform/notices.ts';
import type { OwnAnswer } from './own-wire.ts';

export type Expectation = 'shown' | 'true' | 'gone';

/** What a page is to prove of a change. */
export type Claim = {
  storyId: string;
  /** Of the article; other pages are asked whether they name it. */
  articlePath: string;
  path: string;
  expects: Expectation;
  /** When this instance dropped what the change names, by the same clock as the pages' own times. */
  droppedAt: number;
};

/** The clock is measured anew all the time, and may step back by less than this. */
const CLOCK_MS = 5;

/**
 * Whether an answer is the version that the change made, or a later one. The bytes that were sent are known by their tag
 * in the account of the page that is kept; that page must have begun to be made after the change was heard here, which is
 * after its commit; and it says itself which stories it read.
 */
export function isProved(claim: Claim, answer: OwnAnswer, { kept }: Account): boolean {
  if (!kept || kept.status !== answer.status || !kept.codings.some(({ etag }) => etag === answer.etag)) return false;
  if (kept.startedAt < claim.droppedAt - CLOCK_MS) return false;
  const hasRead = kept.tags.includes(`story:${claim.storyId}`);
  if (claim.expects === 'gone') return isGone(claim, answer, hasRead);
  if (answer.status !== 200) return false;
  if (claim.path === claim.articlePath) return hasRead;
  // A sitemap that is full does not have the newest stories; they stand in the next one.
  if (claim.expects === 'true' || claim.path.startsWith('/sitemaps/')) return true;
  return hasRead || names(answer.body, claim.articlePath);
}

/** The last story of a topic or person takes the page with it. */
function isGone({ path, articlePath }: Claim, { status, body }: OwnAnswer, hasRead: boolean): boolean {
  if (path === articlePath) return status === 410;
  return (status === 200 || status === 404) && !hasRead && !names(body, articlePath);
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
