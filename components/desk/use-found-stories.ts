import { useEffect, useState } from 'react';
import type { FoundStory } from './palette-choices.tsx';

const PAUSE_MS = 120;
const FEWEST_LETTERS = 2;

/** Stories whose headline has the words, found while typing. A later question makes an earlier answer void. */
export function useFoundStories(words: string): FoundStory[] {
  const [found, setFound] = useState<{ words: string; stories: FoundStory[] }>({ words: '', stories: [] });
  useEffect(() => {
    if (words.length < FEWEST_LETTERS) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`/api/desk/find?words=${encodeURIComponent(words)}`, { signal: leaving.signal });
        if (answer.ok) setFound({ words, stories: (await answer.json()) as FoundStory[] });
      } catch (error) {
        if (!leaving.signal.aborted) throw error;
      }
    }, PAUSE_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [words]);
  return words.length < FEWEST_LETTERS ? [] : found.stories;
}
