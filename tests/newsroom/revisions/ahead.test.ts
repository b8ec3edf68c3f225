import { beforeAll, describe, expect, it } from 'vitest';
import { restoreRevision } from '#newsroom/revisions/restore-revision.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import type { CitedSource } from '#newsroom/stories/content.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { listStories } from '#newsroom/stories/stories.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { bylinedBy, type Cast, openNewsroom, published, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** What the story itself and the list of stories say: they say the same. */
async function isAhead(storyId: string): Promise<boolean> {
  const { stories } = await listStories(cast.amal);
  const [listed, itself] = [stories.find(({ id }) => id === storyId), await getDeskStory(cast.amal, storyId)];
  expect(listed?.ahead).toBe(itself.ahead);
  return itself.ahead;
}

const told: CitedSource = {
  key: 's1',
  sourceId: null,
  name: 'A deckhand',
  kind: 'person',
  confidential: true,
  use: '',
  note: '',
  url: '',
  archivedUrl: '',
};

describe('a live story with unpublished changes', () => {
  it('says so when readers would see a difference, and no longer once it is taken back', async () => {
    const { storyId } = await published(cast, { headline: 'First words' });
    expect(await isAhead(storyId)).toBe(false);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Second words' }) });
    expect(await isAhead(storyId)).toBe(true);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'First words' }) });
    expect(await isAhead(storyId)).toBe(false);
  });

  it('does not say so for what never reaches readers: notes to editors and confidential sources', async () => {
    const { storyId } = await published(cast, { headline: 'What was told in confidence' });
    const content = words({
      headline: 'What was told in confidence',
      notesToEditors: ['Ring the ferry.'],
      sources: [told],
    });
    await writeContent(cast.amal, { storyId, content });
    expect(await isAhead(storyId)).toBe(false);
    await writeContent(cast.amal, { storyId, content: { ...content, sources: [{ ...told, confidential: false }] } });
    expect(await isAhead(storyId)).toBe(true);
  });

  it('does not say so when a byline was taken out and put in again', async () => {
    const { byline } = await bylinedBy(cast, 'Wilma Aro');
    const { storyId } = await published(cast, { headline: 'By Wilma', bylines: [byline] });
    const again = { ...byline, key: 'put in again' };
    await writeContent(cast.amal, { storyId, content: words({ headline: 'By Wilma', bylines: [again] }) });
    expect(await isAhead(storyId)).toBe(false);
  });
});

describe('restoring', () => {
  it('keeps the present text first, then makes a new version of the old one, and readers see no difference', async () => {
    const { storyId } = await published(cast, { headline: 'As it went out' });
    await writeContent(cast.amal, { storyId, content: words({ headline: 'Not kept anywhere yet' }) });
    const [first] = (await listRevisions(cast.amal, storyId)).revisions;
    await restoreRevision(cast.amal, { storyId, revisionId: first!.id });
    const { revisions } = await listRevisions(cast.amal, storyId);
    expect(revisions.map(({ why, name }) => [why, name])).toEqual([
      ['restored', 'From 1'],
      ['saved', 'Before restoring 1'],
      ['published', ''],
    ]);
    expect((await getDeskStory(cast.amal, storyId)).content.headline).toBe('As it went out');
    expect(await isAhead(storyId)).toBe(false);
    await restoreRevision(cast.amal, { storyId, revisionId: revisions[1]!.id });
    expect((await getDeskStory(cast.amal, storyId)).content.headline).toBe('Not kept anywhere yet');
  });

  it('finds no version of another story, in the same words as one that never was [A6]', async () => {
    const { storyId } = await published(cast, { headline: 'Mine' });
    const { storyId: other } = await published(cast, { headline: 'Theirs' });
    const [theirs] = (await listRevisions(cast.amal, other)).revisions;
    const refusal = async (revisionId: string) =>
      restoreRevision(cast.amal, { storyId, revisionId }).then(
        () => 'restored',
        (error: Error) => error.message,
      );
    expect(await refusal(theirs!.id)).toBe(await refusal(crypto.randomUUID()));
    expect((await getDeskStory(cast.amal, storyId)).content.headline).toBe('Mine');
  });
});
