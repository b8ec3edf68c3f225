import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { DeskStory } from '#newsroom/stories/desk-story.ts';
import type { PersonHere } from './presence/people-here.ts';
import type { Finders, StoryVerbs } from './verbs.ts';

export type Choice = { id: string; name: string };

/** What the panel shows of things that stand in the content only as ids. */
export type Known = {
  sections: { id: string; slug: string; name: string }[];
  topics: Choice[];
  pictures: { id: string; src: string; name: string }[];
  stories: KnownStory[];
};
export type KnownStory = Pick<
  DeskStory,
  'id' | 'headline' | 'language' | 'direction' | 'state' | 'section' | 'liveFrom'
>;

/** The words come in the shared document; sent a second time, they would only make a long story slow to open. */
export type OpenStory = Omit<DeskStory, 'content'> & {
  /** The newsroom's clock at `savedAt`: a browser takes 20 ms for the first time that it says. */
  savedClock: string;
};

export type Desk = {
  story: OpenStory;
  doc: Y.Doc;
  undo: Y.UndoManager;
  known: Known;
  zone: string;
  /** What the signed-in person may do here; for the rest, who can. */
  may: { write: boolean; publish: boolean; schedule: boolean; withdraw: boolean; move: boolean };
  verbs: StoryVerbs;
  find: Finders;
  /** True when all that stands here is saved, false when it is known not to be. */
  settled: () => Promise<boolean>;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part of the desk stands only in a story.');
  return desk;
}

/** The others who have this story open. They come and go, apart from the rest: most parts need not be drawn anew for it. */
export const PeopleContext = createContext<PersonHere[]>([]);

export function usePeople(): PersonHere[] {
  return useContext(PeopleContext);
}
