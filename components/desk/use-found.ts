import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 120;

/** What was found, at first for the words before; `waiting` until it is for these, `lost` if it cannot be looked up. */
export type Look<T> = { found: T; waiting: boolean; lost: boolean };

/**
 * What `look` finds for these words, asked a moment after the last letter. A later question makes an earlier answer void.
 * Without words nothing is asked.
 */
export function useFound<T>(
  words: string | null,
  look: (words: string, leaving: AbortSignal) => Promise<T>,
  nothing: T,
): Look<T> {
  const [answer, setAnswer] = useState({ to: null as string | null, found: nothing, lost: false });
  const latest = useRef({ look, nothing });
  latest.current = { look, nothing };
  useEffect(() => {
    if (words === null) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      let next = { to: words, found: latest.current.nothing, lost: false };
      try {
        next.found = await latest.current.look(words, leaving.signal);
      } catch {
        // Whoever typed is told, and types again.
        next = { ...next, lost: true };
      }
      if (!leaving.signal.aborted) setAnswer(next);
    }, PAUSE_MS);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [words]);
  if (words === null) return { found: nothing, waiting: false, lost: false };
  const waiting = answer.to !== words;
  return { found: answer.found, waiting, lost: answer.lost && !waiting };
}

/** What an address of the desk answers. Refuses an answer that is not one. */
export async function answerAt<T>(address: string, leaving?: AbortSignal): Promise<T> {
  const answer = await fetch(address, { signal: leaving, headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`The desk could not look this up (${answer.status}): ${address}`);
  return (await answer.json()) as T;
}
