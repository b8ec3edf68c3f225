import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useState, useTransition } from 'react';
import { type Answer, type Refusal, waiting } from './answer.ts';
import { useWords } from './words/words-context.ts';

type Action<V> = (before: Answer<V>, form: FormData) => Promise<Answer<V>>;

/**
 * What a form sends to its action (`<form {...sends}>`): by itself before its script is there, and by hand afterwards. Then an
 * answer that never comes is an answer too, and what was typed stays, also what is typed meanwhile: React would empty the
 * form with each answer.
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
  const busy = isActing || isSending;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    if (!busy) send(given);
  };
  return { answer: later ?? first, sends: { action, onSubmit }, busy };
}
