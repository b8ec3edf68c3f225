import { useCallback, useRef } from 'react';

/** One function for as long as the screen stands, that does what was last said: who is given it is not drawn anew. */
export function useSteady<Given extends unknown[], Answer>(act: (...given: Given) => Answer) {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: Given): Answer => latest.current(...given), []);
}
