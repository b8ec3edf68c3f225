import { beforeAll, describe, expect, it } from 'vitest';
import { createSection } from '#newsroom/sections/create-section.ts';
import { readAddress } from '#newsroom/site/addresses.ts';
import { readFurniture, readSections } from '#newsroom/site/furniture.ts';
import { onceAPage } from '#newsroom/site/once-a-page.ts';
import { newReading, whileReading } from '#platform/reading.ts';
import { bylinedBy, type Cast, openNewsroom, published } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

describe('an article', () => {
  it('names the stories beside it in its section, and reads nothing else of them', async () => {
    const { person, byline } = await bylinedBy(cast, 'Ilse Marrow');
    const first = await published(cast, { headline: 'First', bylines: [byline] });
    await published(cast, { headline: 'Elsewhere' }, cast.city.id);
    const second = await published(cast, { headline: 'Second' });
    const third = await published(cast, { headline: 'Third' });
    const reading = newReading();
    const at = await whileReading(reading, () => readAddress(second.path));
    expect(at).toMatchObject({
      article: {
        earlier: { path: first.path, headline: 'First', language: 'en' },
        later: { path: third.path, headline: 'Third', language: 'en' },
      },
    });
    const stories = [first, second, third].map(({ storyId }) => `story:${storyId}`);
    expect([...reading.found].filter((tag) => tag.startsWith('story:')).sort()).toEqual(stories.sort());
    expect(reading.found).toContain(`section:${cast.world.id}`);
    expect(reading.tags).not.toContain(`person-name:${person.id}`);
    expect(await readAddress(first.path)).toMatchObject({ article: { earlier: null, later: { headline: 'Second' } } });
    expect(await readAddress(third.path)).toMatchObject({ article: { later: null } });
  });
});

describe('what several parts of a page need', () => {
  it('is read once for a page, and anew for the next one', async () => {
    let reads = 0;
    const read = onceAPage(async () => {
      reads += 1;
      return reads;
    });
    const page = () => whileReading(newReading(), () => Promise.all([read(), read()]));
    expect(await page()).toEqual([1, 1]);
    expect(await page()).toEqual([2, 2]);
    expect(await Promise.all([read(), read()])).toEqual([3, 4]);
  });

  it('is the same for all of them: a section that is opened meanwhile is seen by the next page', async () => {
    const reading = newReading();
    const before = await whileReading(reading, readSections);
    await createSection(cast.dina, { name: 'Harbour', slug: 'harbour' });
    expect((await whileReading(reading, readFurniture)).sections).toEqual(before);
    expect((await whileReading(newReading(), readFurniture)).sections).toHaveLength(before.length + 1);
    expect(reading.tags).toContain('furniture');
  });
});
