import { makePreviewLink } from '#newsroom/previewing/make-preview-link.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import type { Answer } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { drafted } from '#tests/newsroom/company.ts';
import { everythingIn } from './doors/everything.ts';
import { act, actionIds, cookieOf, get } from './doors/knock.ts';

// Everybody who is signed in may read every story of this newsroom. What one may not see is therefore what belongs to
// another story, and everything for who is not signed in.

/** Every id in place of another, and the numbers that are new with each answer: what is left is what a person can tell apart. */
const words = ({ status, body }: Answer) => ({ status, body: linesOf(body) });

/** A page that is streamed comes in the order in which its parts were ready; the order tells how busy the machine was. */
function linesOf(body: string): string[] {
  const same = body
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/nonce="[^"]*"|\\?"nonce\\?":\\?"[^"\\]*\\?"/g, 'nonce')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now')
    .replace(/\d\d:\d\d(:\d\d)?/g, 'hour')
    .replace(/self\.__next_f\.push\(\[1,"|"\]\)<\/script><script nonce>/g, '')
    .replace(/\$L?[0-9a-f]+\b/g, '$part')
    .replace(/(^|\\n)[0-9a-f]+:/g, '$1');
  return same.split('\\n').sort();
}

/**
 * Both answer the same. A streamed page comes in more parts on a busy machine, so both are asked until they came alike:
 * what really differs never does.
 */
async function expectSame(place: string, one: () => Promise<Answer>, other: () => Promise<Answer>): Promise<void> {
  await expect(async () => {
    const [first, second] = await Promise.all([one(), other()]);
    expect(words(first), place).toEqual(words(second));
  }).toPass({ timeout: 20_000 });
}

test('a version of another story is not found under this one, in the words of one that never was [A6] [A7]', async ({
  newspaper,
  cast,
}) => {
  const mine = await drafted(cast, { headline: 'Mine to open' });
  const theirs = await drafted(cast, { headline: 'Sealed-in-another-room' });
  const { revisionId } = await saveRevision(cast.sami, { storyId: theirs, name: 'Sealed-in-another-room' });
  const cookie = await cookieOf(newspaper.url, 'reader');
  for (const ending of ['', '?compare']) {
    const under = (id: string) => get(newspaper.url, `/admin/stories/${mine}/revisions/${id}${ending}`, cookie);
    const elsewhere = await under(revisionId);
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.body).not.toContain('Sealed-in-another-room');
    const missing = crypto.randomUUID();
    await expectSame(
      ending,
      () => under(revisionId),
      () => under(missing),
    );
  }
});

test('no page and no reading of a story tells an id that belongs to something else from one that never was [A7]', async ({
  newspaper,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'Mine to open' });
  const { revisionId } = await saveRevision(cast.sami, { storyId, name: 'kept' });
  const cookie = await cookieOf(newspaper.url, 'editor');
  const places = (id: string) => [
    `/admin/stories/${id}`,
    `/admin/stories/${id}/publication`,
    `/admin/stories/${id}/revisions`,
    `/admin/stories/${id}/revisions/${revisionId}`,
    `/admin/stories/${id}/revisions/${revisionId}?compare`,
    `/admin/stories/${id}/preview`,
    `/admin/stories/${id}/compare`,
    `/admin/stories/${id}/log`,
    `/admin/stories/${id}/previews`,
    `/admin/find/revisions?story=${id}`,
  ];
  const [foreign, missing, garbage] = [cast.world.id, crypto.randomUUID(), '-'.repeat(36)].map(places);
  for (const [index, place] of foreign!.entries()) {
    const answers = await Promise.all(
      [place, missing![index]!, garbage![index]!].map((at) => get(newspaper.url, at, cookie)),
    );
    for (const answer of answers) expect(answer.status, place).toBe(404);
    await expectSame(
      place,
      () => get(newspaper.url, place, cookie),
      () => get(newspaper.url, missing![index]!, cookie),
    );
  }
});

test('without a session every story and every id are the same closed door [A7]', async ({ newspaper, cast }) => {
  const storyId = await drafted(cast, { headline: 'Sealed-in-another-room' });
  const { revisionId } = await saveRevision(cast.sami, { storyId, name: 'kept' });
  for (const rest of ['', '/publication', '/revisions', `/revisions/${revisionId}`, '/preview']) {
    const closed = (id: string) => get(newspaper.url, `/admin/stories/${id}${rest}`, '');
    expect((await closed(storyId)).status, rest).toBe(307);
    const missing = crypto.randomUUID();
    await expectSame(
      rest,
      () => closed(storyId),
      () => closed(missing),
    );
  }
});

test('how long "not found" takes does not tell whether there is such a version elsewhere [A7]', async ({
  newspaper,
  cast,
}) => {
  const mine = await drafted(cast);
  const theirs = await drafted(cast);
  const { revisionId } = await saveRevision(cast.sami, { storyId: theirs, name: 'kept' });
  const cookie = await cookieOf(newspaper.url, 'reader');
  const took: Record<'elsewhere' | 'missing', number[]> = { elsewhere: [], missing: [] };
  for (let round = 0; round < 21; round++) {
    for (const [which, id] of [
      ['elsewhere', revisionId],
      ['missing', crypto.randomUUID()],
    ] as const) {
      const began = performance.now();
      await get(newspaper.url, `/admin/stories/${mine}/revisions/${id}`, cookie);
      took[which].push(performance.now() - began);
    }
  }
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;
  const [elsewhere, missing] = [median(took.elsewhere), median(took.missing)];
  expect(Math.max(elsewhere, missing) / Math.min(elsewhere, missing), `${elsewhere} ms, ${missing} ms`).toBeLessThan(2);
});

test('nothing is brought back, translated or cited across stories that does not belong there [A5] [A6]', async ({
  newspaper,
  cast,
}) => {
  const ids = actionIds();
  const mine = await drafted(cast, { headline: 'Mine to change' });
  const theirs = await drafted(cast, { headline: 'Sealed-in-another-room' });
  const { revisionId } = await saveRevision(cast.sami, { storyId: theirs, name: 'kept' });
  const cookie = await cookieOf(newspaper.url, 'admin');
  const at = `/admin/stories/${mine}`;
  const told = (door: string, input: object, place = at) =>
    act(newspaper.url, place, ids.get(door)!, cookie, JSON.stringify(input));
  const { linkId } = await makePreviewLink(cast.amal, { storyId: theirs, forWhom: 'counsel', hours: 1 });
  const revoke = (id: string) =>
    told('revokeLink /admin/stories/[id]/previews', { storyId: mine, linkId: id }, `${at}/previews`);
  const restore = (id: string) => told('restore /admin/stories/[id]', { storyId: mine, revisionId: id });
  const translate = (id: string) => told('describe /admin/stories/[id]', { storyId: mine, translationOf: id });
  const move = (id: string) => told('move /admin/stories/[id]', { storyId: mine, sectionId: id });
  const before = await everythingIn(newspaper);
  const notFound = { status: 200, state: 'refused', kind: 'not-found' };
  for (const [elsewhere, missing] of await Promise.all([
    Promise.all([restore(revisionId), restore(crypto.randomUUID())]),
    Promise.all([translate(revisionId), translate(crypto.randomUUID())]),
    Promise.all([revoke(linkId), revoke(crypto.randomUUID())]),
    Promise.all([move(theirs), move(crypto.randomUUID())]),
  ])) {
    expect(elsewhere).toMatchObject(notFound);
    expect(elsewhere).toEqual(missing);
  }
  expect(await everythingIn(newspaper)).toEqual(before);
});

test('a reader joins no story to another, in no language [A5]', async ({ newspaper, cast }) => {
  const ids = actionIds();
  const { storyId } = await draftStory(cast.amal, { language: 'fa', sectionId: cast.city.id });
  const original = await drafted(cast);
  const cookie = await cookieOf(newspaper.url, 'reader');
  const before = await everythingIn(newspaper);
  const input = JSON.stringify({ storyId, translationOf: original });
  const told = await act(
    newspaper.url,
    `/admin/stories/${storyId}`,
    ids.get('describe /admin/stories/[id]')!,
    cookie,
    input,
  );
  expect(told).toMatchObject({ status: 403, state: 'refused', kind: 'not-allowed' });
  expect(await everythingIn(newspaper)).toEqual(before);
});
