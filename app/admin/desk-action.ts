import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import { ZodError, type z } from 'zod';
import type { Answer, Refusal } from '#components/desk/answer.ts';
import { answer } from '#edge/answer.ts';
import type { Actor } from '#newsroom/actor.ts';
import { Refused } from '#newsroom/refusal.ts';
import { log } from '#platform/log.ts';
import { findEditor } from './actor.ts';
import { fieldsOf, typedOf } from './form-fields.ts';
import { isSameOrigin } from './same-origin.ts';

/** Called by a form with what was answered before and its fields, or by an island with the input alone. */
export type DeskAction<In, V> = {
  (before: Answer<V>, form: FormData): Promise<Answer<V>>;
  (input: In): Promise<Answer<V>>;
};

type After<V> = {
  /** The page that asked is rendered again in the same answer. */
  refresh?: boolean;
  /** Leads elsewhere when it is done. */
  goTo?: (value: V) => string;
};

const SIGNED_OUT = 'You are signed out. What you typed is still here: sign in in another tab, then do this again.';
const CROSS_SITE = 'This was not sent from the desk, so nothing was changed.';

/**
 * The one wrapper of every server action: a request of our own page, a signed-in person, the shape of the input, the verb.
 * What is refused comes back as the form's state; anything else is logged and thrown.
 */
export function deskAction<Form extends z.ZodType, V>(
  form: Form,
  verb: (by: Actor, input: z.output<Form>) => Promise<V>,
  after: After<V> = {},
): DeskAction<z.input<Form>, V> {
  return async (...sent: [unknown] | [Answer<V>, FormData]): Promise<Answer<V>> => {
    const given = sent.at(-1);
    const typed = typedOf(given);
    if (!isSameOrigin(await headers())) return refusal('cross-site', CROSS_SITE, typed);
    const by = await findEditor();
    if (!by) return refusal('signed-out', SIGNED_OUT, typed);
    const answered = await tryTo(async () => verb(by, form.parse(fieldsOf(given))), typed);
    if (answered.state === 'done') {
      if (after.refresh) refresh();
      if (after.goTo) redirect(after.goTo(answered.value));
    }
    return answered;
  };
}

/** The same for who is not in yet: signing in, setting up. The verb gets the request's headers in place of a person. */
export function doorAction<Form extends z.ZodType, V>(
  form: Form,
  verb: (headers: Headers, input: z.output<Form>) => Promise<V>,
): (before: Answer<V>, form: FormData) => Promise<Answer<V>> {
  return async (_before, given) => {
    const [sent, typed] = [await headers(), typedOf(given)];
    if (!isSameOrigin(sent)) return refusal('cross-site', CROSS_SITE, typed);
    return tryTo(async () => verb(sent, form.parse(fieldsOf(given))), typed);
  };
}

/** Turns what was refused, or had the wrong shape, into an answer. */
export async function tryTo<V>(change: () => Promise<V>, typed: Record<string, string>): Promise<Answer<V>> {
  try {
    return { state: 'done', value: await change() };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Refused) return refusal(error.kind, error.message, typed, error.fields);
    if (error instanceof ZodError) return refusal('invalid', firstWords(error), typed, reasonsOf(error));
    log.error({ err: error }, 'an action failed');
    throw error;
  }
}

function refusal(
  kind: Refusal['kind'],
  message: string,
  typed: Record<string, string>,
  fields: Record<string, string> = {},
): Refusal {
  if (kind === 'signed-out') answer({ status: 401 });
  if (kind === 'cross-site' || kind === 'not-allowed') answer({ status: 403 });
  return { state: 'refused', kind, message, fields, typed };
}

function reasonsOf(error: ZodError): Record<string, string> {
  const reasons = error.issues
    .filter(({ path }) => path.length > 0)
    .map(({ path, message }) => [path.join('.'), message]);
  return Object.fromEntries(reasons.reverse());
}

function firstWords(error: ZodError): string {
  const [first] = error.issues;
  return first?.code === 'unrecognized_keys'
    ? 'This form has fields that are not its own.'
    : (first?.message ?? 'Check the form.');
}
