import { useEffect, useState } from 'react';
import { finders } from '../editor/finders.ts';

/** Which of these titles are headlines of stories here. Links to them are made with the story. */
export function useStandsHere(titles: string[]): Set<string> {
  const [found, setFound] = useState(new Set<string>());
  const key = titles.join('\n');
  useEffect(() => {
    let left = false;
    const look = async () => {
      const asked = key.split('\n').filter(Boolean).slice(0, 20);
      const here = await finders.headlines(asked);
      if (!left) setFound(new Set(here));
    };
    // Only a hint stands on the answer; the verb looks again when it makes the story.
    look().catch(() => setFound(new Set()));
    return () => {
      left = true;
    };
  }, [key]);
  return found;
}
