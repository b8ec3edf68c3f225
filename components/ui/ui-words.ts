import { createContext, useContext } from 'react';

/** What the primitives say themselves. The desk gives them its own language. */
export type UiWords = { close: string; keep: string; nothing: string };

export const UiWordsContext = createContext<UiWords>({
  close: 'Close',
  keep: 'Keep it',
  nothing: 'Nothing has these words.',
});

export function useUiWords(): UiWords {
  return useContext(UiWordsContext);
}
