import { isSameOrigin } from '#app/admin/same-origin.ts';
import { readJson } from '#app/api/auth/read-json.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import { Refused } from '#newsroom/refusal.ts';
import { SaveForm, saveWorkingCopy } from '#newsroom/stories/save-working-copy.ts';
import { log } from '#platform/log.ts';

const MOST_BYTES = 9_000_000;
const STATUS = { 'not-found': 404, 'not-allowed': 403, invalid: 422, conflict: 409 } as const;
const HEADERS = { 'cache-control': 'no-store' };

/** Where the editing page sends what was written. It answers when the database has committed, and not before. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'this was not sent from the desk');
  const by = await findActor(request.headers);
  if (!by) return refusal(401, 'you were signed out');
  const { id: storyId } = await params;
  const sent = await readJson(request, MOST_BYTES);
  const form = SaveForm.safeParse({ ...(typeof sent === 'object' ? sent : null), storyId });
  if (!form.success) return refusal(422, form.error.issues[0]?.message ?? 'the change could not be read');
  try {
    return Response.json(await saveWorkingCopy(by, form.data), { headers: HEADERS });
  } catch (error) {
    if (error instanceof Refused) return refusal(STATUS[error.kind], error.message);
    log.error({ err: error, storyId }, 'a working copy was not saved');
    return refusal(503, 'the server cannot save just now');
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ message }, { status, headers: HEADERS });
}
