import { actorOf } from '#newsroom/accounts/account.ts';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import type { Actor, Role } from '#newsroom/actor.ts';
import { theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { type Body, paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { desk } from '#platform/database/desk.ts';

/** Amal reports, Sami edits, Nour has the picture desk, Dina administers, Tove looks on. */
export type Company = Awaited<ReturnType<typeof gatherCompany>>;

/**
 * Sets up a newspaper with two sections in the database that is open, by the newsroom's verbs. Who is to sign in needs a
 * password; it is made to take its time.
 */
export async function gatherCompany(password?: string) {
  await foundNewspaper(theOperator, { name: 'The Foreland', language: 'en', zone: 'Europe/Helsinki' });
  const world = await createSection(theOperator, { name: 'World', slug: 'world' });
  const city = await createSection(theOperator, { name: 'City', slug: 'city' });
  const [amal, sami, nour, dina, tove] = await Promise.all([
    join('Amal Rashidi', 'reporter', password),
    join('Sami Toivola', 'editor', password),
    join('Nour Adeyemi', 'editor', password),
    join('Dina Kallas', 'admin', password),
    join('Tove Marangoni', 'reader', password),
  ]);
  return { world, city, amal, sami, nour, dina, tove };
}

async function join(name: string, role: Role, password?: string): Promise<Actor> {
  const email = `${name.toLowerCase().replace(' ', '.')}@foreland.example`;
  if (password) return actorOf(await addAccount(theOperator, { name, email, role, password }));
  const { id } = await desk().account.create({ data: { name, email, role } });
  return { id, name, role };
}

/** Words enough to be published, with whatever the test cares about in their place. */
export function words(change: Partial<StoryContent> = {}): StoryContent {
  return {
    ...emptyContent,
    headline: 'Harbour board knew of cracked quay',
    body: bodyOf('The board knew.'),
    ...change,
  };
}

export function bodyOf(...paragraphs: string[]): Body {
  return { type: 'doc', content: paragraphs.map(paragraph) };
}

export async function drafted(
  cast: Company,
  change: Partial<StoryContent> = {},
  sectionId = cast.world.id,
): Promise<string> {
  const { storyId } = await draftStory(cast.amal, { language: 'en', sectionId });
  await writeContent(cast.amal, { storyId, content: words(change) });
  return storyId;
}

export async function published(cast: Company, change: Partial<StoryContent> = {}, sectionId = cast.world.id) {
  const storyId = await drafted(cast, change, sectionId);
  return publishStory(cast.sami, { storyId });
}

export async function bylinedBy(cast: Company, name: string) {
  const person = await createPerson(cast.dina, { name });
  return { person, byline: { key: name, personId: person.id, name, role: 'by' as const, place: '' } };
}

export async function aTopic(cast: Company, name: string) {
  return createTopic(cast.dina, { name });
}

/** An instant this many milliseconds from now, as forms want it. */
export function inMs(ms: number): string {
  return new Date(Date.now() + ms).toISOString();
}
