import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Answer } from '#components/desk/answer.ts';
import type { Actor } from '#newsroom/actor.ts';
import { findEditor } from './actor.ts';
import { type Asker, answerTo } from './answer-to.ts';
import { whoIsTold } from './desk-language.ts';
import { isSameOrigin } from './same-origin.ts';

/** Called by a form with what was answered before and its fields, or by an island with the input alone. */
export type DeskAction<In, V> = {
  (before: Answer<V>, form: FormData): Promise<Answer<V>>;
  (input: In): Promise<Answer<V>>;
};

type After<V> = {
  /** The page that asked is rendered again in the same answer. */
  refresh?: boolean;
  /** Also when it is refused because somebody was faster. */
  refreshLate?: boolean;
  /** Leads elsewhere when it is done. */
  goTo?: (value: V) => string;
};

/** The one wrapper of every server action: a request of our own page, a signed-in person, the shape of the input, the verb. */
export function deskAction<Form extends z.ZodType, V>(
  form: Form,
  verb: (by: Actor, input: z.output<Form>) => Promise<V>,
  after: After<V> = {},
): DeskAction<z.input<Form>, V> {
  return async (...sent: [unknown] | [Answer<V>, FormData]): Promise<Answer<V>> => {
    const answered = await answerTo(await editorWhoAsks(), sent.at(-1), form, verb, whoIsTold);
    if (answered.state === 'done') {
      if (after.refresh) refresh();
      if (after.goTo) redirect(after.goTo(answered.value));
    }
    if (after.refreshLate && answered.state === 'refused' && answered.kind === 'conflict') refresh();
    return answered;
  };
}

/** The same for who is not in yet: signing in, setting up. The verb gets the request's headers in place of a person. */
export function doorAction<Form extends z.ZodType, V>(
  form: Form,
  verb: (headers: Headers, input: z.output<Form>) => Promise<V>,
): (before: Answer<V>, form: FormData) => Promise<Answer<V>> {
  return async (_before, given) => {
    const sent = await headers();
    return answerTo(isSameOrigin(sent) ? { by: sent as Headers } : 'cross-site', given, form, verb, whoIsTold);
  };
}

async function editorWhoAsks(): Promise<Asker<Actor>> {
  if (!isSameOrigin(await headers())) return 'cross-site';
  const by = await findEditor();
  return by ? { by } : 'signed-out';
}
