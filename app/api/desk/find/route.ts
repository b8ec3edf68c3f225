import type { Among, Found, FoundStory } from '#components/desk/found.ts';
import { markOf } from '#components/desk/story-state.ts';
import { can } from '#newsroom/accounts/can.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import type { Actor } from '#newsroom/actor.ts';
import { findPeopleByWords } from '#newsroom/people/people.ts';
import { Refused } from '#newsroom/refusal.ts';
import { findSectionsByWords } from '#newsroom/sections/sections.ts';
import { storable } from '#newsroom/storable.ts';
import { findStoriesByWords, findStoryByAddress } from '#newsroom/stories/find-stories.ts';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import { findTopicsByWords } from '#newsroom/topics/topics.ts';

const MOST_LETTERS = 2000;
const A_FEW = 5;
const MANY = 20;

/** What has these words, for the palette: stories, or the one of a pasted address; people, sections, topics. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const by = await findActor(request.headers);
  if (!by) return Response.json({ message: 'Nobody is signed in.' }, { status: 401, headers });
  const query = new URL(request.url).searchParams;
  const words = storable((query.get('words') ?? '').slice(0, MOST_LETTERS));
  try {
    return Response.json(await find(by, words, (query.get('among') ?? 'all') as Among), { headers });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ message: error.message }, { status: 422, headers });
  }
}

async function find(by: Actor, words: string, among: Among): Promise<Found> {
  const most = among === 'all' ? A_FEW : MANY;
  const asks = (...these: Among[]) => among === 'all' || these.includes(among);
  const [stories, people, sections, topics] = await Promise.all([
    asks('stories') ? findStories(by, words) : [],
    asks('people') ? findPeopleByWords(words) : [],
    asks('places') ? findSectionsByWords(words) : [],
    asks('places') && can(by, 'keep-topics') ? findTopicsByWords(words) : [],
  ]);
  return {
    stories: stories.map(storyOf),
    people: people.slice(0, most).map(({ id, name, role }) => ({ id, name, role })),
    sections: sections.slice(0, most).map(({ slug, name }) => ({ slug, name })),
    topics: topics.slice(0, most).map(({ id, name, kind }) => ({ id, name, kind })),
  };
}

async function findStories(by: Actor, words: string): Promise<StoryRow[]> {
  const story = await findStoryByAddress(by, words);
  return story ? [story] : findStoriesByWords(by, words);
}

function storyOf(row: StoryRow): FoundStory {
  const { id, headline, language, direction } = row;
  return { id, headline, language, direction, section: row.section.name, mark: markOf(row) };
}
