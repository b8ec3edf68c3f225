import type { Answer } from '#components/desk/answer.ts';
import type { Colleague } from '#newsroom/accounts/colleagues.ts';
import type { DeskPicture } from '#newsroom/media/pictures.ts';
import type { PersonChoice } from '#newsroom/people/people.ts';
import type { Published, PublishForm } from '#newsroom/publishing/publish-story.ts';
import type { Withdrawn } from '#newsroom/publishing/withdraw-story.ts';
import type { Receipt } from '#newsroom/receipts/receipt.ts';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';
import type { DeskSource } from '#newsroom/sources/sources.ts';
import type { DescribeForm } from '#newsroom/stories/describe-story.ts';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import type { DeskTopic } from '#newsroom/topics/topics.ts';

/** The verbs of a story, as the page hands them to its island. */
type Verb<In, Out> = (input: In) => Promise<Answer<Out>>;
export type StoryActions = {
  describe: Verb<DescribeForm, void>;
  move: Verb<{ storyId: string; sectionId?: string; slug?: string }, { path: string | null }>;
  publish: Verb<PublishForm, Published>;
  schedule: Verb<PublishForm & { liveFrom: string }, Published>;
  unschedule: Verb<{ storyId: string }, void>;
  withdraw: Verb<{ storyId: string; notice: string }, Withdrawn>;
  saveRevision: Verb<{ storyId: string; name?: string }, { revisionId: string }>;
  handOver: Verb<{ storyId: string; toId: string; note?: string }, { revisionId: string; to: string }>;
  restore: Verb<{ storyId: string; revisionId: string }, { revisionId: string }>;
};

/** What a verb answered, or why it did nothing, in words for the person who asked. */
export type Answered<T> = { ok: true; view: T } | { ok: false; message: string; fields: Record<string, string> };
type Asked<T> = T extends Verb<infer In, infer Out> ? (input: In) => Promise<Answered<Out>> : never;
export type StoryVerbs = { [Name in keyof StoryActions]: Asked<StoryActions[Name]> };

/** The same verbs, never throwing: a lost connection is an answer too, in the words of `lost`. */
export function sureOf(actions: StoryActions, lost: string): StoryVerbs {
  const sure =
    <In, Out>(act: Verb<In, Out>) =>
    async (input: In): Promise<Answered<Out>> => {
      const answer = await act(input).catch(() => null);
      if (answer?.state === 'done') return { ok: true, view: answer.value };
      if (answer?.state === 'refused') return { ok: false, message: answer.message, fields: answer.fields };
      return { ok: false, message: lost, fields: {} };
    };
  return {
    describe: sure(actions.describe),
    move: sure(actions.move),
    publish: sure(actions.publish),
    schedule: sure(actions.schedule),
    unschedule: sure(actions.unschedule),
    withdraw: sure(actions.withdraw),
    saveRevision: sure(actions.saveRevision),
    handOver: sure(actions.handOver),
    restore: sure(actions.restore),
  };
}

/** Reads by typing; each gives what fits the words now. */
export type Finders = {
  stories: (words: string, not: string[]) => Promise<StoryRow[]>;
  storyAt: (address: string) => Promise<StoryRow | null>;
  /** Which of the titles are headlines of stories here. */
  headlines: (titles: string[]) => Promise<string[]>;
  /** Everybody else who writes here. */
  colleagues: () => Promise<Colleague[]>;
  people: (words: string) => Promise<PersonChoice[]>;
  sources: (words: string) => Promise<DeskSource[]>;
  /** In the order of their nearness to the language. */
  snippets: (words: string, language: string) => Promise<SnippetChoice[]>;
  topics: (words: string) => Promise<DeskTopic[]>;
  pictures: (words: string) => Promise<DeskPicture[]>;
  receipt: (id: string) => Promise<Receipt>;
  revisions: (storyId: string) => Promise<DeskRevision[]>;
};
