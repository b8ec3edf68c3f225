import type { z } from 'zod';
import { readJson } from '#app/api/read-json.ts';
import { refusalIn, sentenceIn } from '#components/desk/words/refusal-words.ts';
import type { Actor } from '#newsroom/actor.ts';
import { type RefusalKind, Refused } from '#newsroom/refusal.ts';
import { findEditor } from '../../actor.ts';
import { whoIsTold } from '../../desk-language.ts';
import { isSameOrigin } from '../../same-origin.ts';

const STATUS: Record<RefusalKind, number> = { 'not-found': 404, 'not-allowed': 403, invalid: 422, conflict: 409 };
const MOST_BYTES = 10_000;

export const say = (status: number, document: object) =>
  Response.json(document, { status, headers: { 'cache-control': 'no-store' } });

/** What the desk's uploads are answered: what the verb gives, or why not, in the words of who sent it. */
export async function answerUpload(request: Request, make: (by: Actor) => Promise<object>): Promise<Response> {
  const why = async (sentence: string) => ({ message: sentenceIn(await whoIsTold(), sentence) });
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) {
    return say(403, await why('This was not sent from the desk, so nothing was changed.'));
  }
  const by = await findEditor();
  if (!by) {
    return say(401, await why('You are signed out. Sign in in another tab, then send the file again.'));
  }
  try {
    return say(200, await make(by));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return say(STATUS[error.kind], { message: refusalIn(await whoIsTold(), error).message });
  }
}

/** The JSON that a request brings, as the form has it. */
export async function formOf<Form extends z.ZodType>(request: Request, form: Form): Promise<z.output<Form>> {
  const given = form.safeParse(await readJson(request, MOST_BYTES));
  if (!given.success) throw new Refused('invalid', 'This is not what is asked for here.');
  return given.data;
}
