import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, theGuest } from '#newsroom/actor.ts';
import { findPreviewPicture } from '#newsroom/previewing/find-preview-picture.ts';
import { makePreviewLink } from '#newsroom/previewing/make-preview-link.ts';
import { openPreview } from '#newsroom/previewing/open-preview.ts';
import { listPreviewLinks } from '#newsroom/previewing/preview-links.ts';
import { revokePreviewLink } from '#newsroom/previewing/revoke-preview-link.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, drafted, openNewsroom, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const tokenIn = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';
const headlineBehind = async (token: string) => (await openPreview(theGuest, token))?.headline ?? null;

async function linkTo(storyId: string, more: { hours?: number; revisionNumber?: number } = {}, by: Actor = cast.amal) {
  const made = await makePreviewLink(by, { storyId, forWhom: 'the lawyer', hours: 24, ...more });
  return { ...made, token: tokenIn(made) };
}

/** As if the link had been made so long ago; the desk itself cannot say when that was. */
async function aged(linkId: string, hours: number): Promise<void> {
  const moved = ['at', 'expires_at'].map((column) => `${column} = ${column} - make_interval(hours => $2)`).join(', ');
  await cast.database.sql(`UPDATE desk.preview_link SET ${moved} WHERE id = $1`, [linkId, hours]);
}

describe('a preview link [E7]', () => {
  it('is 256 random bits, of which the database keeps a hash alone', async () => {
    const storyId = await drafted(cast);
    const [one, other] = [await linkTo(storyId), await linkTo(storyId)];
    expect(one.path).toMatch(/^\/preview\/[0-9a-f]{64}$/);
    expect(one.token).not.toBe(other.token);
    const [{ kept }] = (await cast.database.sql<{ kept: string }>(
      `SELECT (SELECT string_agg(l::text, ' ') FROM desk.preview_link l) || (SELECT string_agg(e::text, ' ') FROM desk.event e) AS kept`,
    )) as [{ kept: string }];
    expect(kept).toContain('the lawyer');
    expect(kept).not.toContain(one.token);
  });

  it('to the latest text shows what is there when it is opened, and to a version that version alone', async () => {
    const storyId = await drafted(cast, { headline: 'As it was' });
    await saveRevision(cast.amal, { storyId, name: 'for the lawyer' });
    const [fixed, latest] = [await linkTo(storyId, { revisionNumber: 1 }), await linkTo(storyId)];
    await writeContent(cast.amal, { storyId, content: words({ headline: 'As it is' }) });
    expect(await headlineBehind(fixed.token)).toBe('As it was');
    expect(await headlineBehind(latest.token)).toBe('As it is');
  });

  it('opens its own story and no other, and no version of another one can be shared under it [A6]', async () => {
    const [one, other] = [await drafted(cast, { headline: 'One' }), await drafted(cast, { headline: 'Other' })];
    await saveRevision(cast.amal, { storyId: other, name: '' });
    expect((await openPreview(theGuest, (await linkTo(one)).token))?.storyId).toBe(one);
    await expect(linkTo(one, { revisionNumber: 1 })).rejects.toMatchObject({ kind: 'not-found' });
    const row = {
      hash: 'a'.repeat(64),
      storyId: one,
      forWhom: 'x',
      byName: 'x',
      expiresAt: new Date(Date.now() + 1000),
    };
    await expect(desk().previewLink.create({ data: { ...row, revisionNumber: 1 } })).rejects.toThrow(/[Ff]oreign key/);
  });

  it('opens nothing once it is too old or revoked, or was never made', async () => {
    const storyId = await drafted(cast);
    const [old, revoked] = [await linkTo(storyId, { hours: 1 }), await linkTo(storyId)];
    expect(await headlineBehind(old.token)).not.toBeNull();
    await aged(old.linkId, 1);
    await revokePreviewLink(cast.sami, { storyId, linkId: revoked.linkId });
    for (const token of [old.token, revoked.token, 'f'.repeat(64), '', old.token.toUpperCase()]) {
      expect(await headlineBehind(token)).toBeNull();
      expect(await findPreviewPicture(theGuest, token, crypto.randomUUID(), '400')).toBeNull();
    }
  });

  it('is revoked under its own story only, and once [A6]', async () => {
    const [storyId, other] = [await drafted(cast), await drafted(cast)];
    const { linkId, token } = await linkTo(storyId);
    await expect(revokePreviewLink(cast.amal, { storyId: other, linkId })).rejects.toMatchObject({ kind: 'not-found' });
    expect(await headlineBehind(token)).not.toBeNull();
    await revokePreviewLink(cast.amal, { storyId, linkId });
    await revokePreviewLink(cast.amal, { storyId, linkId });
    const revoked = await desk().event.findMany({ where: { storyId, name: 'preview.revoked' } });
    expect(revoked.map(({ byName, data }) => [byName, data])).toEqual([
      ['Amal Rashidi', { linkId, forWhom: 'the lawyer' }],
    ]);
  });

  it('writes down that it was opened, at most once a minute, and the story’s list says when', async () => {
    const storyId = await drafted(cast);
    const { linkId, token } = await linkTo(storyId);
    expect((await listPreviewLinks(cast.amal, storyId)).links[0]?.openedAt).toBeNull();
    for (let time = 0; time < 3; time += 1) await openPreview(theGuest, token);
    const opened = () => desk().event.count({ where: { storyId, name: 'preview.opened' } });
    expect(await opened()).toBe(1);
    await cast.database.sql(
      `UPDATE desk.preview_link SET opened_at = opened_at - interval '61 seconds' WHERE id = $1`,
      [linkId],
    );
    await openPreview(theGuest, token);
    expect(await opened()).toBe(2);
    const [listed] = (await listPreviewLinks(cast.amal, storyId)).links;
    expect(listed).toMatchObject({
      forWhom: 'the lawyer',
      revisionNumber: null,
      byName: 'Amal Rashidi',
      revokedAt: null,
    });
    expect(Date.parse(listed?.openedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });

  it('lasts an hour, a day or a week and is for somebody; the database takes no link without an end', async () => {
    const storyId = await drafted(cast);
    await expect(linkTo(storyId, { hours: 2_000 })).rejects.toThrow(/an hour, a day or a week/);
    await expect(makePreviewLink(cast.amal, { storyId, forWhom: '  ', hours: 1 })).rejects.toThrow(/for whom/);
    const row = { hash: 'b'.repeat(64), storyId, forWhom: 'x', byName: 'x' };
    const forYears = new Date(Date.now() + 400 * 86_400_000);
    await expect(desk().previewLink.create({ data: { ...row, expiresAt: forYears } })).rejects.toThrow(
      /preview_link_ends/,
    );
  });

  it('the desk’s login can end a link and can neither prolong it nor lead it elsewhere', async () => {
    const [storyId, other] = [await drafted(cast), await drafted(cast)];
    const { linkId: id } = await linkTo(storyId);
    const later = new Date(Date.now() + 86_400_000);
    for (const data of [{ expiresAt: later }, { storyId: other }, { hash: 'c'.repeat(64) }]) {
      await expect(desk().previewLink.update({ where: { id }, data })).rejects.toThrow(/permission denied/i);
    }
    await expect(desk().previewLink.delete({ where: { id } })).rejects.toThrow(/permission denied/i);
  });

  it('is made by those who write, not by readers of the desk, and a guest may do nothing but open it', async () => {
    const storyId = await drafted(cast);
    const reader: Actor = { id: null, name: 'Rana', role: 'reader' };
    await expect(linkTo(storyId, {}, reader)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(linkTo(storyId, {}, theGuest)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(listPreviewLinks(theGuest, storyId)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(openPreview(cast.amal, 'f'.repeat(64))).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
