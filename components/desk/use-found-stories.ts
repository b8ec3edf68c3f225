import { type Among, type Found, NOTHING_FOUND } from './found.ts';
import { useFound } from './use-found.ts';

const FEWEST_LETTERS = 2;

/** What the palette's words find, while they are typed. */
export function useFoundAll(words: string, among: Among = 'all'): Found {
  const asked = words.length >= FEWEST_LETTERS ? `/api/desk/find?${new URLSearchParams({ words, among })}` : null;
  return useFound(asked, NOTHING_FOUND);
}

/** Stories that have the words, found while typing. */
export function useFoundStories(words: string): Found['stories'] {
  return useFoundAll(words, 'stories').stories;
}
