import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { notFound } from '../refusal.ts';

/** A link as its story lists it; the token is known only to whom it was given. Instants are ISO 8601. */
export type DeskPreviewLink = {
  id: string;
  forWhom: string;
  /** Null: the latest text. */
  revisionNumber: number | null;
  byName: string;
  at: string;
  expiresAt: string;
  revokedAt: string | null;
  openedAt: string | null;
};
export type PreviewLinkPage = { links: DeskPreviewLink[]; older: string | null };

const PAGE = 50;
/** Newest first; `before` is the `older` of the page before. */
export async function listPreviewLinks(by: Actor, storyId: string, before?: string): Promise<PreviewLinkPage> {
  allow(by, 'read-stories');
  if (!isId(storyId)) throw notFound('story');
  const below = before && isId(before) ? { id: { lt: before } } : {};
  const rows = await desk().previewLink.findMany({
    where: { storyId, ...below },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    omit: { hash: true, storyId: true, byId: true },
  });
  const shown = rows.slice(0, PAGE);
  const links = shown.map(({ at, expiresAt, revokedAt, openedAt, ...link }) => ({
    ...link,
    at: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    openedAt: openedAt?.toISOString() ?? null,
  }));
  return { links, older: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}
