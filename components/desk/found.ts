import type { StateMarkName } from './story-state.ts';

/** What the palette finds by typing, as its route answers it. */
export type FoundStory = {
  id: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  section: string;
  mark: StateMarkName;
};

export type Found = {
  stories: FoundStory[];
  people: { id: string; name: string; role: string }[];
  sections: { slug: string; name: string }[];
  topics: { id: string; name: string; kind: string }[];
};

/** `people` after an @, `places` (sections and topics) after a #. */
export type Among = 'all' | 'stories' | 'people' | 'places';

export const NOTHING_FOUND: Found = { stories: [], people: [], sections: [], topics: [] };
