import { theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent } from '#newsroom/stories/content.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';

const PARAGRAPHS = 12;
const SECTIONS = ['city', 'world', 'sport', 'letters'];
const IN_SECTION = 10;
const WORDS = 'The harbour board of Port Averil knew of the cracks in the north quay, minutes of its meetings show. ';

export type Told = { storyId: string; path: string };

/** A newspaper of some stories, by the newsroom's own verbs. */
export async function makePaper(): Promise<{ sections: string[]; stories: Told[] }> {
  await foundNewspaper(theOperator, { name: 'The Foreland', language: 'en', zone: 'Europe/Helsinki' });
  const ids: string[] = [];
  for (const slug of SECTIONS) ids.push((await createSection(theOperator, { name: slug, slug })).id);
  // The sections at once: one after the other, they would wait for the disk most of the time.
  const stories = await Promise.all(ids.map((sectionId) => fill(sectionId)));
  return { sections: SECTIONS.map((slug) => `/${slug}`), stories: stories.flat() };
}

async function fill(sectionId: string): Promise<Told[]> {
  const stories: Told[] = [];
  for (let nth = 0; nth < IN_SECTION; nth += 1) {
    const { storyId } = await draftStory(theOperator, { language: 'en', sectionId });
    stories.push(await tell(storyId, `Board knew of cracked quay ${nth}`));
  }
  return stories;
}

/** Writes the story anew and publishes it. */
export async function tell(storyId: string, headline: string): Promise<Told> {
  const content = Array.from({ length: PARAGRAPHS }, (_, nth) => paragraph(`${nth}. ${WORDS.repeat(3)}`));
  await writeContent(theOperator, { storyId, content: { ...emptyContent, headline, body: { type: 'doc', content } } });
  return { storyId, path: (await publishStory(theOperator, { storyId })).path };
}
