import { unstable_rethrow } from 'next/navigation';
import { ZodError, type z } from 'zod';
import type { Answer, Refusal } from '#components/desk/answer.ts';
import { issueIn, plainWords, refusalIn, sentenceIn, type Told } from '#components/desk/words/refusal-words.ts';
import { answer } from '#edge/answer.ts';
import { Refused } from '#newsroom/refusal.ts';
import { storable } from '#newsroom/storable.ts';
import { log } from '#platform/log.ts';
import { fieldsOf, typedOf } from './form-fields.ts';

const SIGNED_OUT = 'You are signed out. What you typed is still here: sign in in another tab, then do this again.';
const CROSS_SITE = 'This was not sent from the desk, so nothing was changed.';

/** Who asks: somebody, nobody who is signed in, or a page that is not ours. */
export type Asker<By> = { by: By } | 'signed-out' | 'cross-site';

type Reasons = Pick<Refusal, 'message' | 'fields'>;

/**
 * The shape of the input, then the verb. What is refused comes back as the form's state, with what was typed, in the words
 * of the desk that `told` looks up; anything else is logged and thrown.
 */
export async function answerTo<Form extends z.ZodType, By, V>(
  asker: Asker<By>,
  given: unknown,
  form: Form,
  verb: (by: By, input: z.output<Form>) => Promise<V>,
  told: () => Promise<Told>,
): Promise<Answer<V>> {
  const refuse = async (kind: Refusal['kind'], reasons: (told: Told) => Reasons) =>
    refusal(kind, reasons(await told()), typedOf(given));
  const alone = (sentence: string) => (to: Told) => ({ message: sentenceIn(to, sentence), fields: {} });
  if (asker === 'cross-site') return refuse('cross-site', alone(CROSS_SITE));
  if (asker === 'signed-out') return refuse('signed-out', alone(SIGNED_OUT));
  try {
    const input = form.parse(storable(fieldsOf(given)), { error: plainWords });
    return { state: 'done', value: await verb(asker.by, input) };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Refused) return refuse(error.kind, (to) => refusalIn(to, error));
    if (error instanceof ZodError) return refuse('invalid', (to) => reasonsIn(to, error));
    log.error({ err: error }, 'an action failed');
    throw error;
  }
}

function refusal(kind: Refusal['kind'], reasons: Reasons, typed: Record<string, string>): Refusal {
  if (kind === 'signed-out') answer({ status: 401 });
  if (kind === 'cross-site' || kind === 'not-allowed') answer({ status: 403 });
  return { state: 'refused', kind, ...reasons, typed };
}

function reasonsIn(told: Told, { issues }: ZodError): Reasons {
  const said = issues.map((issue) => ({ path: issue.path.join('.'), message: issueIn(told, issue) }));
  // Of several reasons for a field the first is shown.
  const fields = said.filter(({ path }) => path !== '').map(({ path, message }) => [path, message]);
  return { message: said[0]?.message ?? '', fields: Object.fromEntries(fields.reverse()) };
}
