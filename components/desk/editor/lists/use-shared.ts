import { useEffect, useReducer } from 'react';

type Shared = { observeDeep(then: () => void): void; unobserveDeep(then: () => void): void };

/** Draws again whenever the shared thing changes, whoever changed it. */
export function useShared<T>(shared: Shared, read: () => T): T {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    shared.observeDeep(again);
    return () => shared.unobserveDeep(again);
  }, [shared]);
  return read();
}
