import type { Page } from '../page.ts';
import type { OwnAnswer } from './own-wire.ts';

export type Expectation = 'shown' | 'true' | 'gone';

/** What a page is to prove of a change. */
export type Claim = {
  storyId: string;
  /** Of the article; other pages are asked whether they name it. */
  articlePath: string;
  path: string;
  expects: Expectation;
  /** Of the change in the log, and when it was committed, by the database's clock. */
  number: number;
  committedAt: number;
};

/** What of a kept page is looked at. */
export type Proving = Pick<Page, 'asOf' | 'startedAt' | 'tags'> & { reply: Pick<Page['reply'], 'status' | 'codings'> };

/** Clocks of several processes, each measured over its line, agree within this time. */
const CLOCK_MS = 5;

/**
 * Whether an answer is the version that the change made, or a later one. The bytes that were sent are known by their tag
 * among those of the page that is kept; that page has seen the change by its number, and began to be made after its
 * commit, so that one which nothing has dropped is none; and it says itself which stories it read.
 */
export function isProved(claim: Claim, answer: OwnAnswer, page: Proving | undefined): boolean {
  if (!page || page.reply.status !== answer.status) return false;
  if (!page.reply.codings.some(({ etag }) => etag === answer.etag)) return false;
  if (page.asOf < claim.number || page.startedAt < claim.committedAt - CLOCK_MS) return false;
  const hasRead = page.tags.has(`story:${claim.storyId}`);
  if (claim.expects === 'gone') return isGone(claim, answer, hasRead);
  if (answer.status !== 200) return false;
  if (claim.path === claim.articlePath) return hasRead;
  if (claim.expects === 'true') return true;
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
