import type { Named } from '#components/desk/history/comparing/list-changes.ts';
import type { Actor } from '#newsroom/actor.ts';
import { findPicturesById } from '#newsroom/media/pictures.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { findStoriesById } from '#newsroom/stories/find-stories.ts';
import { findTopicsById } from '#newsroom/topics/topics.ts';

/** Names of what stands in the texts as ids. */
export async function namesFor(by: Actor, contents: StoryContent[]): Promise<Named> {
  const ids = (of: (content: StoryContent) => (string | null)[]) => [
    ...new Set(contents.flatMap(of).filter((id): id is string => id !== null)),
  ];
  const [topics, stories, pictures] = await Promise.all([
    findTopicsById(ids(({ topicIds }) => topicIds)),
    findStoriesById(
      by,
      ids(({ related }) => related.map(({ storyId }) => storyId)),
    ),
    findPicturesById(
      by,
      ids(({ pictures }) => pictures.map(({ assetId }) => assetId)),
    ),
  ]);
  return {
    topics: Object.fromEntries(topics.map(({ id, name }) => [id, name])),
    stories: Object.fromEntries(stories.map(({ id, headline }) => [id, headline])),
    pictures: Object.fromEntries(pictures.map(({ id, name }) => [id, name])),
  };
}
