import { createContext, useContext } from 'react';

/** What the primitives say themselves. The desk gives them its own language. */
export type UiWords = { close: string; messages: string; keep: string; nothing: string; notFound: string };

export const UiWordsContext = createContext<UiWords>({
  close: 'Close',
  messages: 'Messages',
  keep: 'Keep it',
  nothing: 'Nothing has these words.',
  notFound: 'No answer came from the server. Type it again.',
});

export function useUiWords(): UiWords {
  return useContext(UiWordsContext);
}
