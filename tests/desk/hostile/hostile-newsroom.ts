import { addAccount } from '#newsroom/accounts/add-account.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { addRedirect } from '#newsroom/publishing/add-redirect.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { createSource } from '#newsroom/sources/create-source.ts';
import { storable } from '#newsroom/storable.ts';
import { type Block, paragraph } from '#newsroom/stories/body.ts';
import { BylineRole, type StoryContent } from '#newsroom/stories/content.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { type Company, drafted } from '#tests/newsroom/company.ts';
import type { Supply } from './attacks.ts';

const several = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Every text of a story, each another attack. */
export function hostileContent({ next }: Supply, topicIds: string[], personIds: string[] = []): Partial<StoryContent> {
  const url = `https://evil.example/?q=${encodeURIComponent(next(200))}`;
  const embed: Block = { type: 'embed', attrs: { url, title: next(300) } };
  return {
    headline: next(500),
    kicker: next(100),
    standfirst: next(1000),
    dateline: next(200),
    body: {
      type: 'doc',
      content: [...several(40, () => paragraph(next(2000))), embed, { type: 'map', attrs: { place: next(300) } }],
    },
    bylines: several(20, (at) => ({
      key: `b${at}`,
      personId: personIds[at] ?? null,
      name: next(200),
      role: BylineRole.options[at % BylineRole.options.length]!,
      place: next(200),
    })),
    sources: several(20, (at) => ({
      ...{ key: `s${at}`, sourceId: null, kind: 'document' as const, confidential: false },
      ...{ name: next(300), use: next(500), note: next(2000), url, archivedUrl: '' },
    })),
    related: several(25, (at) => ({
      key: `r${at}`,
      storyId: null,
      url: at % 2 ? url : '',
      title: next(500),
      line: next(1000),
    })),
    pictures: several(15, (at) => ({
      ...{ key: `p${at}`, assetId: null, decorative: false },
      ...{ caption: next(2000), credit: next(300), alt: next(1000) },
    })),
    topicIds,
    notesToEditors: several(20, () => next(5000)),
    social: { title: next(300), description: next(1000) },
    search: { title: next(300), description: next(1000) },
  };
}

/** A newsroom in which every text that a person can give is an attack, put there by the verbs. */
export async function fillWithAttacks(cast: Company, supply: Supply) {
  // As the desk's actions hand over what was typed.
  const next = (most: number) => storable(supply.next(most));
  await foundNewspaper(cast.dina, {
    ...{ name: next(100), strapline: next(300), imprint: next(1000) },
    ...{ language: 'en', zone: 'Europe/Helsinki' },
  });
  const topics = [];
  const people = [];
  for (let at = 0; at < 30; at++) {
    topics.push((await createTopic(cast.dina, { name: next(100), slug: `topic-${at}`, description: next(500) })).id);
    const person = {
      name: next(200),
      slug: `person-${at}`,
      role: next(200),
      biography: next(2000),
      contact: next(1000),
    };
    people.push((await createPerson(cast.dina, person)).id);
    await createSource(cast.dina, { name: next(300), note: next(2000) });
    const body = { type: 'doc' as const, content: [paragraph(next(2000))] };
    await createSnippet(cast.dina, { name: next(100), trigger: `planted-${at}`, language: '', body });
  }
  for (let at = 0; at < 6; at++) {
    await createSection(cast.dina, { name: next(60), slug: `room-${at}` });
    await addRedirect(cast.dina, { fromPath: `/${encodeURIComponent(next(200))}`, toPath: '/world' });
    const account = { name: next(200), email: `evil-${at}@foreland.example`, password: 'lanterns over the quay' };
    await addAccount(cast.dina, { ...account, role: 'reporter' });
  }
  const stories = [];
  for (let at = 0; at < 12; at++) {
    const storyId = await drafted(cast, hostileContent(supply, topics.slice(0, 20), people.slice(0, 5)));
    await saveRevision(cast.sami, { storyId, name: next(200) });
    stories.push({ storyId, ...(at < 8 ? await publishStory(cast.sami, { storyId }) : { path: '' }) });
  }
  for (let at = 0; at < 40; at++) {
    await drafted(cast, { headline: next(500), kicker: next(100), standfirst: next(1000) });
  }
  const [withdrawn] = stories;
  await withdrawStory(cast.sami, { storyId: withdrawn!.storyId, notice: next(1000) });
  return stories;
}
