import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';
import { readArticle } from './article.ts';
import type { AtAddress } from './views.ts';

/** Beyond this no address of ours goes; a longer one is not looked up. */
const LONGEST_PATH = 400;

/** What stands at a path: a live article first, then where an old address leads, then the notice of a withdrawn story. */
export async function readAddress(path: string): Promise<AtAddress> {
  noteRead(`path:${path}`);
  if (path.length > LONGEST_PATH || path.includes('\u0000') || !path.isWellFormed()) return { found: 'nothing' };
  const live = await reader().publication.findFirst({ where: { path }, orderBy: { liveFrom: 'desc' } });
  if (live) return { found: 'article', article: await readArticle(live) };
  const withdrawn = await reader().withdrawal.findFirst({ where: { path }, orderBy: { fromAt: 'desc' } });
  if (withdrawn) return gone(withdrawn);
  const redirect = await reader().redirect.findUnique({ where: { fromPath: path } });
  if (redirect?.toPath) return { found: 'moved', to: redirect.toPath };
  return redirect?.storyId ? whereStoryIs(redirect.storyId) : { found: 'nothing' };
}

async function whereStoryIs(storyId: string): Promise<AtAddress> {
  noteRead(`story:${storyId}`);
  const live = await reader().publication.findFirst({ where: { storyId }, select: { path: true } });
  if (live) return { found: 'moved', to: live.path };
  const withdrawn = await reader().withdrawal.findFirst({ where: { storyId }, orderBy: { fromAt: 'desc' } });
  return withdrawn ? gone(withdrawn) : { found: 'nothing' };
}

function gone(withdrawal: { storyId: string; notice: string; fromAt: Date }): AtAddress {
  noteRead(`story:${withdrawal.storyId}`);
  return { found: 'withdrawn', notice: withdrawal.notice, withdrawnAt: withdrawal.fromAt.toISOString() };
}
