import { unstable_rethrow } from 'next/navigation';
import { useActionState, useState, useTransition } from 'react';
import { type Answer, type Refusal, waiting } from './answer.ts';
import { useWords } from './words/words-context.ts';

type Action<V> = (before: Answer<V>, form: FormData) => Promise<Answer<V>>;

/**
 * A form's action before its script is there (`action`), and sent by hand afterwards (`send`): then an answer that never
 * comes is an answer too, and what was typed stays.
 */
export function useSent<V>(act: Action<V>) {
  const { lost } = useWords().ui;
  const [first, action, isActing] = useActionState<Answer<V>, FormData>(act as never, waiting);
  const [later, setLater] = useState<Answer<V> | null>(null);
  const [isSending, start] = useTransition();
  const send = (given: FormData) =>
    start(async () => {
      const answer = await act(later ?? first, given).catch((error): Refusal => {
        // Being led elsewhere is thrown, too.
        unstable_rethrow(error);
        return { state: 'refused', kind: 'conflict', message: lost, fields: {}, typed: {} };
      });
      start(() => setLater(answer));
    });
  return { answer: later ?? first, action, send, busy: isActing || isSending };
}
