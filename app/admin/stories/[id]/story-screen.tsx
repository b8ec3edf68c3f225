import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type Publishing, StoryEditor } from '#components/desk/editor/StoryEditor.island.tsx';
import type { Known } from '#components/desk/editor/story-context.ts';
import { clockIn } from '#components/desk/time.ts';
import { can } from '#newsroom/accounts/can.ts';
import type { Actor } from '#newsroom/actor.ts';
import { findPicturesById } from '#newsroom/media/pictures.ts';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { Refused } from '#newsroom/refusal.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { type DeskStory, getDeskStory } from '#newsroom/stories/desk-story.ts';
import { findStoriesById } from '#newsroom/stories/find-stories.ts';
import { findTopicsById } from '#newsroom/topics/topics.ts';
import { actorOfRequest } from '../../actor.ts';
import { addSnippet } from '../../snippets/actions.ts';
import { deskWords } from '../../titled.ts';
import * as actions from './actions.ts';

/** The story for a page of the desk; what is not there, and what may not be seen, is not found. */
export const storyFor = cache(async (by: Actor, id: string): Promise<DeskStory> => {
  try {
    return await getDeskStory(by, id);
  } catch (error) {
    if (error instanceof Refused && error.kind === 'not-found') notFound();
    throw error;
  }
});

export async function titleOf(id: string, here: string): Promise<Metadata> {
  const story = await storyFor(await actorOfRequest(here), id);
  return { title: story.content.headline || (await deskWords()).details.nameless };
}

type Screen = { id: string; here: string; publishing?: Publishing };

/** The editing page. `publishing` opens the publish panel over it. */
export async function StoryScreen({ id, here, publishing }: Screen) {
  const me = await actorOfRequest(here);
  const [story, { zone }] = await Promise.all([storyFor(me, id), getNewspaper()]);
  const { content: _, ...open } = story;
  const { describe, move, publish, schedule, unschedule, withdraw, saveRevision, handOver, restore } = actions;
  return (
    <StoryEditor
      key={id}
      story={{ ...open, savedClock: clockIn(zone, new Date(open.savedAt)) }}
      known={await knownTo(me, story)}
      zone={zone}
      who={{ id: me.id, name: me.name, role: me.role }}
      may={{
        write: can(me, 'save'),
        publish: can(me, 'publish'),
        schedule: can(me, 'schedule'),
        withdraw: can(me, 'withdraw'),
        move: can(me, 'move'),
      }}
      verbs={{ describe, move, publish, schedule, unschedule, withdraw, saveRevision, handOver, restore }}
      keepSnippet={addSnippet}
      publishing={publishing}
    />
  );
}

/** Names of what stands in the content as ids. */
async function knownTo(by: Actor, { content }: DeskStory): Promise<Known> {
  const inline = content.body.content.flatMap((block) => (block.type === 'relatedStory' ? block.attrs.storyId : []));
  const related = content.related.flatMap(({ storyId }) => storyId ?? []);
  const assets = content.pictures.flatMap(({ assetId }) => assetId ?? []);
  const [sections, topics, pictures, stories] = await Promise.all([
    listSections(),
    findTopicsById(content.topicIds),
    findPicturesById(by, assets),
    findStoriesById(by, [...new Set([...inline, ...related])]),
  ]);
  return {
    sections: sections.map(({ id, slug, name }) => ({ id, slug, name })),
    topics: topics.map(({ id, name }) => ({ id, name })),
    pictures: pictures.map(({ id, name, widths }) => ({ id, name, src: `/admin/media/${id}/${widths[0]}` })),
    stories,
  };
}
