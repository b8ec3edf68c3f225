import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { importText } from '#newsroom/importing/import-text.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { createSource } from '#newsroom/sources/create-source.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { type Cast, drafted, openNewsroom } from '../cast.ts';

let cast: Cast;
let raw: string;
beforeAll(async () => {
  cast = await openNewsroom();
  raw = await readFile(new URL('./pastes/raw-story.txt', import.meta.url), 'utf8');
});

describe('a pasted text', () => {
  it('becomes a story with the text kept as it came, and its hash', async () => {
    const { storyId } = await importText(cast.amal, { text: raw, sectionId: cast.world.id });
    const story = await getDeskStory(cast.amal, storyId);
    expect(story).toMatchObject({
      headline: 'Iranian envoy in Helsinki quits and sides with opposition',
      slug: 'iranian-envoy-in-helsinki-quits-and-sides-with-opposition',
      state: 'draft',
      section: { slug: 'world' },
    });
    expect(story.pastes).toMatchObject([{ text: raw, hash: createHash('sha256').update(raw).digest('hex') }]);
    expect(story.content.related).toHaveLength(3);
  });

  it('is tied to the people, sources and stories that the newsroom has', async () => {
    const target = await drafted(cast, { headline: '‘Not for sale’: Along the route of Canada’s oil pipeline' });
    const source = await createSource(cast.dina, { name: 'agencies' });
    const person = await createPerson(cast.dina, { name: 'Teodor Vance' });
    const text = raw.replace('\n\n', '\n\nBy Teodor Vance in Helsinki\n\n');
    const { storyId } = await importText(cast.amal, { text });
    const { content } = await getDeskStory(cast.amal, storyId);
    expect(content.related[0]).toMatchObject({ storyId: target });
    expect(content.sources).toMatchObject([{ name: 'Agencies', sourceId: source.id }]);
    expect(content.bylines).toMatchObject([{ name: 'Teodor Vance', personId: person.id, place: 'Helsinki' }]);
  });

  it('is made as the editor corrected it', async () => {
    const text =
      'A headline of some words\n\nA line that is a note.\n\nThe text of the story stands here, and it ends here.';
    const passages = proposeStory(text).passages.map((passage, at) =>
      at === 1 ? { ...passage, field: 'note' as const } : passage,
    );
    const { storyId } = await importText(cast.amal, { text, passages });
    expect((await getDeskStory(cast.amal, storyId)).content.notesToEditors).toEqual(['A line that is a note.']);
  });

  it('with an embargo cannot be published before its hour', async () => {
    const text = `EMBARGOED UNTIL 09:00 GMT, 1 January 2031\n\nThe budget in short\n\nThe council has agreed on the budget for next year.`;
    const { storyId } = await importText(cast.sami, { text });
    expect((await getDeskStory(cast.sami, storyId)).embargoAt).toBe('2031-01-01T09:00:00.000Z');
    await expect(publishStory(cast.sami, { storyId })).rejects.toHaveProperty('fields.embargoAt');
  });

  it('may hold what Postgres cannot keep, and shows where', async () => {
    const { storyId } = await importText(cast.amal, {
      text: 'A head\u0000line of words\n\nText with half \ud800 a pair in it, no more.',
    });
    const { headline, content } = await getDeskStory(cast.amal, storyId);
    expect(headline).toContain('\ufffd');
    expect(JSON.stringify(content.body)).toContain('\ufffd');
  });

  it('of nothing is refused', async () => {
    await expect(importText(cast.amal, { text: ' \n' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});
