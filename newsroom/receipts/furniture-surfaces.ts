import type { Transaction } from '#platform/database/transaction.ts';
import type { Surface } from './receipt.ts';

/**
 * Where readers meet what belongs to no story, at the transaction's time. What stands on every page is read back on the
 * front and on the newest article, which stands for all others: each of them is dropped by the same name.
 */
const FRONT: Surface = { kind: 'front', name: '', path: '/' };
const FEED: Surface = { kind: 'feed', name: '', path: '/feed.xml' };
/** As the lists of topics and of people have it, so that their indexes are used. */
const NEWEST = [{ publishedAt: 'desc' }, { storyId: 'desc' }] as const satisfies object[];

type Named = { name: string; slug: string };
type Known = Named & { id: string };

export async function surfacesOfNewspaper(tx: Transaction, now: Date): Promise<Surface[]> {
  return [...(await newestArticle(tx, now)), FRONT, FEED];
}

export async function surfacesOfSection(tx: Transaction, { id, name, slug }: Known, now: Date): Promise<Surface[]> {
  const own: Surface = { kind: 'section', name, path: `/${slug}` };
  return [...(await newestArticle(tx, now, id)), FRONT, own, { kind: 'feed', name, path: `/${slug}/feed.xml` }];
}

/** Nothing stands there any more, and the menu of no page leads to it. */
export async function surfacesOfRemovedSection(tx: Transaction, { name, slug }: Named, now: Date): Promise<Surface[]> {
  const absent: Surface = { kind: 'section', name, path: `/${slug}`, expects: 'absent' };
  return [...(await newestArticle(tx, now)), FRONT, absent];
}

/** None where no live story stands in the topic: then it has no page, and no other page names it. */
export async function surfacesOfTopic(tx: Transaction, { id, name, slug }: Known, now: Date): Promise<Surface[]> {
  const where = { topicId: id, ...liveAt(now) };
  const newest = await tx.publicationTopic.findFirst({ where, orderBy: [...NEWEST], select: { publicationId: true } });
  if (!newest) return [];
  return [await articleOf(tx, newest), FRONT, { kind: 'topic', name, path: `/topics/${slug}` }];
}

/** None for who has written nothing that is live. */
export async function surfacesOfPerson(tx: Transaction, { id, name, slug }: Known, now: Date): Promise<Surface[]> {
  const where = { personId: id, ...liveAt(now) };
  const newest = await tx.publicationPerson.findFirst({ where, orderBy: [...NEWEST], select: { publicationId: true } });
  return newest ? [await articleOf(tx, newest), { kind: 'person', name, path: `/people/${slug}` }] : [];
}

/** None where a story stands or stood: readers get that, or its notice, whatever leads elsewhere from there. */
export async function surfacesOfRedirect(
  tx: Transaction,
  { fromPath: path, toPath: to }: { fromPath: string; toPath: string | null },
  now: Date,
): Promise<Surface[]> {
  const live = await tx.publication.findFirst({ where: { path, ...liveAt(now) }, select: { id: true } });
  const withdrawn = await tx.withdrawal.findFirst({ where: { path, until: null }, select: { id: true } });
  if (live || withdrawn) return [];
  const old = { kind: 'old-address', name: '', path } as const;
  return [to === null ? { ...old, expects: 'absent' } : { ...old, expects: 'moved', to }];
}

async function newestArticle(tx: Transaction, now: Date, sectionId?: string): Promise<Surface[]> {
  const where = { ...(sectionId && { sectionId }), ...liveAt(now) };
  const newest = await tx.publication.findFirst({ where, orderBy: [...NEWEST], select: { path: true } });
  return newest ? [{ kind: 'article', name: '', path: newest.path }] : [];
}

async function articleOf(tx: Transaction, { publicationId: id }: { publicationId: string }): Promise<Surface> {
  const { path } = await tx.publication.findUniqueOrThrow({ where: { id }, select: { path: true } });
  return { kind: 'article', name: '', path };
}

/** The desk sees the future, and nothing of it may be named here. */
function liveAt(now: Date) {
  return { liveFrom: { lte: now }, OR: [{ liveUntil: null }, { liveUntil: { gt: now } }] };
}
