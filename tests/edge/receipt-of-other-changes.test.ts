import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { changePerson } from '#newsroom/people/change-person.ts';
import { addRedirect } from '#newsroom/publishing/add-redirect.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { removeRedirect } from '#newsroom/publishing/remove-redirect.ts';
import { sumOf } from '#newsroom/receipts/receipt.ts';
import { changeSection } from '#newsroom/sections/change-section.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { removeSection } from '#newsroom/sections/remove-section.ts';
import { changeTopic } from '#newsroom/topics/change-topic.ts';
import { desk } from '#platform/database/desk.ts';
import { type Cast, openNewsroom, published } from '#tests/newsroom/cast.ts';
import { forgetReceipts } from '#tests/newsroom/receipts/forget-receipts.ts';
import { filled, filledOf, onTheRoll, placed, unproved } from './read-back.ts';
import { openSite } from './whole-site.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(forgetReceipts);

async function both() {
  const sites = [await openSite(1, true), await openSite(1, true)];
  await onTheRoll(2);
  return sites;
}
const WHOLE = { whole: 2, of: 2, isFilling: false };

describe('a move has its receipt', () => {
  it('the old address leads to the new one, and the section that the story left has it no more', async () => {
    const sites = await both();
    const { storyId, path: old, receipt: first } = await published(cast, await placed(cast, 'Moved from the quay'));
    await filled(cast, first);
    const { path } = await moveStory(cast.sami, { storyId, sectionId: cast.city.id, slug: 'moved-خبر' });
    const receipt = await filledOf(cast, 'story.moved');
    const [article, address, ...others] = receipt.surfaces;
    expect([article?.path, address]).toEqual([
      path,
      { kind: 'old-address', name: '', path: old, expects: 'moved', to: path },
    ]);
    expect(others.map(({ path, expects }) => [path, expects ?? receipt.expects]).slice(-2)).toEqual([
      ['/world', 'gone'],
      ['/world/feed.xml', 'gone'],
    ]);
    expect(unproved(receipt)).toEqual([]);
    expect(sumOf(receipt)).toMatchObject(WHOLE);
    for (const site of sites) expect(await site.read(old)).toMatchObject({ status: 301, location: encodeURI(path!) });
  });

  it('within its section nothing is left, and of what readers do not know there is none', async () => {
    await both();
    const { storyId } = await published(cast, { headline: 'Another word' });
    await moveStory(cast.sami, { storyId, slug: 'another-word-2' });
    const receipt = await filledOf(cast, 'story.moved');
    expect(receipt.surfaces.filter(({ expects }) => expects).map(({ kind }) => kind)).toEqual(['old-address']);
    expect(unproved(receipt)).toEqual([]);
  });
});

describe('what belongs to no story has its receipt', () => {
  it('a section: the front, its page, its feed and its newest article; when it is removed, nothing at its address', async () => {
    const sites = await both();
    const { path } = await published(cast, { headline: 'In the world' });
    const { id, slug } = cast.world;
    await changeSection(cast.dina, { id, name: 'The wide world', description: '', position: 1 });
    const changed = await filledOf(cast, 'section.changed');
    expect(changed.surfaces.map(({ path }) => path)).toEqual([path, '/', `/${slug}`, `/${slug}/feed.xml`]);
    expect(unproved(changed)).toEqual([]);
    expect(sumOf(changed)).toMatchObject(WHOLE);
    for (const site of sites) expect((await site.read(path)).text).toContain('The wide world');

    const harbour = await createSection(cast.dina, { name: 'Harbour', slug: 'harbour' });
    expect(unproved(await filledOf(cast, 'section.added'))).toEqual([]);
    await removeSection(cast.dina, { id: harbour.id });
    const removed = await filledOf(cast, 'section.removed');
    expect(removed.surfaces.at(-1)).toMatchObject({ path: '/harbour', expects: 'absent' });
    expect(unproved(removed)).toEqual([]);
  });

  it('the newspaper’s name on the front, an article and the feed', async () => {
    const sites = await both();
    await published(cast, { headline: 'Under another name' });
    await foundNewspaper(cast.dina, { name: 'The Headland', language: 'en', zone: 'Europe/Helsinki' });
    const receipt = await filledOf(cast, 'newspaper.described');
    expect(receipt.surfaces.map(({ kind }) => kind)).toEqual(['article', 'front', 'feed']);
    expect(unproved(receipt)).toEqual([]);
    for (const site of sites) expect((await site.read('/')).text).toContain('The Headland');
  });

  it('a person and a topic, with the newest article of theirs; before they have one, nothing is to be seen', async () => {
    await both();
    const { topicIds, bylines, ...rest } = await placed(cast, 'Named at the quay');
    const person = { id: bylines[0]!.personId, name: 'Selma Quay' };
    const topic = { id: topicIds[0]!, name: 'The quay', kind: 'place' as const };
    await changePerson(cast.dina, person);
    await changeTopic(cast.dina, topic);
    expect(await desk().receipt.findMany()).toEqual([]);
    const { path } = await published(cast, { ...rest, topicIds, bylines });
    await changePerson(cast.dina, { ...person, biography: 'She knows the quay.' });
    const ofPerson = await filledOf(cast, 'person.changed');
    expect(ofPerson.surfaces.map(({ kind }) => kind)).toEqual(['article', 'person']);
    await changeTopic(cast.dina, { ...topic, description: 'Stone by stone.' });
    const ofTopic = await filledOf(cast, 'topic.changed');
    expect(ofTopic.surfaces.map(({ kind }) => kind)).toEqual(['article', 'front', 'topic']);
    for (const receipt of [ofPerson, ofTopic]) {
      expect(receipt.surfaces[0]?.path).toBe(path);
      expect(unproved(receipt)).toEqual([]);
    }
  });

  it('an address that leads elsewhere, and leads nowhere again; where a story stands it leads nowhere anyway', async () => {
    const sites = await both();
    const { path, receipt: first } = await published(cast, { headline: 'Led to' });
    await filled(cast, first);
    const { id } = await addRedirect(cast.dina, { fromPath: '/کهنه/old', toPath: path });
    const added = await filledOf(cast, 'redirect.added');
    expect(unproved(added)).toEqual([]);
    for (const site of sites) expect(await site.read(encodeURI('/کهنه/old'))).toMatchObject({ status: 301 });
    await removeRedirect(cast.dina, { id });
    expect(unproved(await filledOf(cast, 'redirect.removed'))).toEqual([]);
    const before = await desk().receipt.findMany();
    await addRedirect(cast.dina, { fromPath: path, toPath: '/elsewhere' });
    expect(await desk().receipt.findMany()).toHaveLength(before.length);
  });
});
