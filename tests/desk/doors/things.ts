import { addAccount } from '#newsroom/accounts/add-account.ts';
import { disableAccount } from '#newsroom/accounts/disable-account.ts';
import { addPicture } from '#newsroom/media/add-picture.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { makePreviewLink } from '#newsroom/previewing/make-preview-link.ts';
import { addRedirect } from '#newsroom/publishing/add-redirect.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { scheduleStory } from '#newsroom/publishing/schedule-story.ts';
import { saveRevision } from '#newsroom/revisions/save-revision.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { retireSnippet } from '#newsroom/snippets/retire-snippet.ts';
import { createSource } from '#newsroom/sources/create-source.ts';
import { createTopic } from '#newsroom/topics/create-topic.ts';
import { bodyOf, type Company, drafted, inMs } from '#tests/newsroom/company.ts';

let made = 0;
const aWord = () => `thing-${++made}`;

/** Things of others to ask about, each made anew, so that one answer cannot spoil the next. */
export function thingsOf(cast: Company) {
  const story = () => drafted(cast, { headline: `Quay ${aWord()}` });
  return {
    word: aWord,
    story,
    section: async () => (await createSection(cast.dina, { name: 'Harbour', slug: aWord() })).id,
    source: async () => (await createSource(cast.sami, { name: aWord() })).id,
    snippet: async (by: 'amal' | 'sami', retired = false) => {
      const word = aWord();
      const form = { name: word, trigger: word, language: 'en', body: bodyOf('Call this number.') };
      const { id } = await createSnippet(cast[by], form);
      if (retired) await retireSnippet(cast[by], { id });
      return { id };
    },
    person: async () => (await createPerson(cast.dina, { name: aWord() })).id,
    topic: async () => (await createTopic(cast.dina, { name: aWord() })).id,
    picture: async () => {
      const ready = { name: aWord(), mime: 'image/avif', width: 480, height: 320 } as const;
      return (await addPicture(cast.nour, ready, [])).assetId;
    },
    redirect: async () => (await addRedirect(cast.dina, { fromPath: `/${aWord()}`, toPath: '/world' })).id,
    account: async (disabled = false) => {
      const input = { name: 'Petra Lind', email: `${aWord()}@foreland.example`, role: 'reporter' as const };
      const { id } = await addAccount(cast.dina, { ...input, password: 'lanterns over the quay' });
      if (disabled) await disableAccount(cast.dina, { id });
      return id;
    },
    revision: async () => {
      const storyId = await story();
      return { storyId, ...(await saveRevision(cast.amal, { storyId, name: 'kept' })) };
    },
    link: async () => {
      const storyId = await story();
      const { linkId } = await makePreviewLink(cast.amal, { storyId, forWhom: 'counsel', hours: 1 });
      return { storyId, linkId };
    },
    live: async () => {
      const storyId = await story();
      const { path } = await publishStory(cast.sami, { storyId });
      return { storyId, path };
    },
    scheduled: async () => {
      const storyId = await story();
      await scheduleStory(cast.sami, { storyId, liveFrom: inMs(3_600_000) });
      return storyId;
    },
  };
}
export type Things = ReturnType<typeof thingsOf>;
