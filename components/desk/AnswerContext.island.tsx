'use client';

import { createContext, useContext } from 'react';
import { type Answer, reasonFor, typedIn, waiting } from './answer.ts';

/** What the form around a field was answered. */
const AnswerContext = createContext<Answer<unknown>>(waiting);
export const AnswerProvider = AnswerContext.Provider;

/** What a field shows after a refusal: what was typed, and why it cannot stay. */
export function useAnswered(name: string, value = ''): { typed: string; reason: string | undefined } {
  const answer = useContext(AnswerContext);
  return { typed: typedIn(answer, name, value), reason: reasonFor(answer, name) };
}
