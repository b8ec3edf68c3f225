import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { notFound } from '../refusal.ts';
import { hashOf, newToken, PreviewForm, previewPath } from './preview-link.ts';

/** Makes a link for somebody without an account. Its path is given this once: only the token's hash is kept. */
export async function makePreviewLink(
  by: Actor,
  input: PreviewForm,
): Promise<{ linkId: string; path: string; expiresAt: string }> {
  allow(by, 'share-preview');
  const { storyId, forWhom, hours, revisionNumber = null } = PreviewForm.parse(input);
  const token = newToken();
  return inTransaction(async (tx, at) => {
    if (!(await tx.story.findUnique({ where: { id: storyId }, select: { id: true } }))) throw notFound('story');
    const revision =
      revisionNumber &&
      (await tx.revision.findFirst({ where: { storyId, number: revisionNumber }, select: { id: true } }));
    if (revisionNumber && !revision) throw notFound('revision');
    const expiresAt = new Date(at.getTime() + hours * 3_600_000);
    const { id: linkId } = await tx.previewLink.create({
      data: { hash: hashOf(token), storyId, revisionNumber, forWhom, byName: by.name, byId: by.id, at, expiresAt },
      select: { id: true },
    });
    const data = { linkId, forWhom, revisionNumber, expiresAt: expiresAt.toISOString() };
    await recordEvent(tx, by, { name: 'preview.made', storyId, data });
    return { linkId, path: previewPath(token), expiresAt: expiresAt.toISOString() };
  });
}
