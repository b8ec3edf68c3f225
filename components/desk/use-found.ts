import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** What an address of the desk answers, asked a moment after the last letter. A later question makes an earlier answer void. */
export function useFound<T>(address: string | null, nothing: T): T {
  const [found, setFound] = useState(nothing);
  useEffect(() => {
    if (!address) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(address, { signal: leaving.signal });
        if (answer.ok) setFound((await answer.json()) as T);
      } catch (error) {
        if (!leaving.signal.aborted) throw error;
      }
    }, PAUSE_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [address]);
  return address ? found : nothing;
}
