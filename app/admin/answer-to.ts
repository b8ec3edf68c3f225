import { unstable_rethrow } from 'next/navigation';
import { ZodError, type z } from 'zod';
import type { Answer, Refusal } from '#components/desk/answer.ts';
import { answer } from '#edge/answer.ts';
import { Refused } from '#newsroom/refusal.ts';
import { storable } from '#newsroom/storable.ts';
import { log } from '#platform/log.ts';
import { fieldsOf, typedOf } from './form-fields.ts';

const SIGNED_OUT = 'You are signed out. What you typed is still here: sign in in another tab, then do this again.';
const CROSS_SITE = 'This was not sent from the desk, so nothing was changed.';

/** Who asks: somebody, nobody who is signed in, or a page that is not ours. */
export type Asker<By> = { by: By } | 'signed-out' | 'cross-site';

/**
 * The shape of the input, then the verb. What is refused comes back as the form's state, with what was typed; anything else
 * is logged and thrown.
 */
export async function answerTo<Form extends z.ZodType, By, V>(
  asker: Asker<By>,
  given: unknown,
  form: Form,
  verb: (by: By, input: z.output<Form>) => Promise<V>,
): Promise<Answer<V>> {
  const typed = typedOf(given);
  if (asker === 'cross-site') return refusal('cross-site', CROSS_SITE, typed);
  if (asker === 'signed-out') return refusal('signed-out', SIGNED_OUT, typed);
  try {
    return { state: 'done', value: await verb(asker.by, form.parse(storable(fieldsOf(given)))) };
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
  const placed = error.issues.filter(({ path }) => path.length > 0);
  // Of several reasons for a field the first is shown.
  return Object.fromEntries(placed.map(({ path, message }) => [path.join('.'), message]).reverse());
}

function firstWords(error: ZodError): string {
  const [first] = error.issues;
  if (first?.code === 'unrecognized_keys') return 'This form has fields that are not its own.';
  return first?.message ?? 'Check the form.';
}
