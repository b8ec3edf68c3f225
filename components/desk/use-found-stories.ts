import { type Among, type Found, NOTHING_FOUND } from './found.ts';
import { answerAt, type Look, useFound } from './use-found.ts';

const FEWEST_LETTERS = 2;

/** What the palette's words find, while they are typed. */
export function useFoundAll(words: string, among: Among = 'all'): Look<Found> {
  const asked = words.length >= FEWEST_LETTERS ? `/api/desk/find?${new URLSearchParams({ words, among })}` : null;
  return useFound(asked, answerAt<Found>, NOTHING_FOUND);
}

/** Stories that have the words, found while typing. */
export function useFoundStories(words: string): Look<Found['stories']> {
  const { found, ...how } = useFoundAll(words, 'stories');
  return { found: found.stories, ...how };
}
