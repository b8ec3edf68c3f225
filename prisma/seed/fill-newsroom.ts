import { actorOf } from '#newsroom/accounts/account.ts';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { givePassword } from '#newsroom/accounts/give-password.ts';
import { holdsPassword } from '#newsroom/accounts/holds-password.ts';
import { type Actor, theOperator } from '#newsroom/actor.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { findPeopleByWords } from '#newsroom/people/people.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { findSectionBySlug } from '#newsroom/sections/sections.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { listSnippets } from '#newsroom/snippets/snippets.ts';
import { createSource } from '#newsroom/sources/create-source.ts';
import { findSourcesByWords } from '#newsroom/sources/sources.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { findTopicsByWords } from '#newsroom/topics/topics.ts';
import { accounts, people, sections, topics } from './newspaper.ts';
import { snippets } from './snippets.ts';
import type { StoryFile } from './story-file.ts';

/** Ids by key: what the stories are tied to. Each of these finds what is there and makes only what is missing. */
export type Ids = Map<string, string>;

/** The accounts, each opened by `password`. */
export async function fillAccounts(password: string): Promise<Map<string, Actor>> {
  const { rows: there } = await listAccounts(theOperator);
  const actors = new Map<string, Actor>();
  for (const each of accounts) {
    const account = there.find(({ email }) => email === each.email);
    if (account && !(await holdsPassword(theOperator, account.id, password))) {
      await givePassword(theOperator, { id: account.id, password });
    }
    actors.set(each.name, actorOf(account ?? (await addAccount(theOperator, { ...each, password }))));
  }
  return actors;
}

export async function fillSections(by: Actor): Promise<Ids> {
  const ids: Ids = new Map();
  for (const section of sections) {
    const { id } = (await findSectionBySlug(section.slug)) ?? (await createSection(by, section));
    ids.set(section.slug, id);
  }
  return ids;
}

export async function fillTopics(by: Actor, dated: (text: string) => string): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { name, description, ...topic } of topics) {
    const there = (await findTopicsByWords(dated(name))).find(({ slug }) => slug === topic.slug);
    const form = { ...topic, name: dated(name), description: dated(description) };
    ids.set(topic.slug, (there ?? (await createTopic(by, form))).id);
  }
  return ids;
}

export async function fillPeople(by: Actor, actors: Map<string, Actor>): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { signsIn, ...person } of people) {
    const there = (await findPeopleByWords(person.name)).find(({ slug }) => slug === person.slug);
    const accountId = signsIn ? (actors.get(person.name)?.id ?? null) : null;
    ids.set(person.slug, (there ?? (await createPerson(by, { ...person, accountId }))).id);
  }
  return ids;
}

/** Confidential ones stay with their stories: the newsroom's list is read by everybody in the house. */
export async function fillSources(by: Actor, files: StoryFile[]): Promise<Ids> {
  const ids: Ids = new Map();
  for (const { name, kind } of files.flatMap((file) => file.sources).filter((source) => !source.confidential)) {
    if (ids.has(name)) continue;
    const there = (await findSourcesByWords(name)).find((source) => source.name === name);
    ids.set(name, (there ?? (await createSource(by, { name, kind }))).id);
  }
  return ids;
}

export async function fillSnippets(actors: Map<string, Actor>): Promise<void> {
  for (const { by, blocks, ...snippet } of snippets) {
    const maker = actors.get(by)!;
    const { rows: there } = await listSnippets(maker, { words: snippet.trigger });
    if (there.some(({ trigger, language }) => trigger === snippet.trigger && language === snippet.language)) continue;
    await createSnippet(maker, { ...snippet, body: { type: 'doc', content: blocks } });
  }
}
