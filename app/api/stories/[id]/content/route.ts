import { isSameOrigin } from '#app/admin/same-origin.ts';
import { readJson } from '#app/api/read-json.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import type { Actor } from '#newsroom/actor.ts';
import { Refused } from '#newsroom/refusal.ts';
import { storable } from '#newsroom/storable.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { differencesOf } from '#newsroom/stories/differences.ts';
import { WriteForm, writeContent } from '#newsroom/stories/write-content.ts';

type Place = { params: Promise<{ id: string }> };

const MOST_BYTES = 4_000_000;
const STATUS = { 'not-found': 404, 'not-allowed': 403, invalid: 422, conflict: 409 } as const;
const say = (status: number, document: object) =>
  Response.json(document, { status, headers: { 'cache-control': 'no-store' } });

/** → `{ version, content }`: the working copy as it stands, with all that is written and not yet folded. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  return answered(request, async (by) => {
    const { version, content } = await getDeskStory(by, (await params).id);
    return say(200, { version, content });
  });
}

/**
 * `{ version, content }` → `{ version }`. Whoever has the story open sees it happen. If the text has moved on since
 * `version`, 409 says what stands there now and where yours differs from it, and nothing is changed.
 */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
  if (!isSameOrigin(request.headers)) return say(403, { message: 'Not from this site.' });
  return answered(request, async (by) => {
    const { id: storyId } = await params;
    const sent = (await readJson(request, MOST_BYTES)) as object | null;
    const form = WriteForm.required({ version: true }).safeParse(storable({ ...sent, storyId }));
    if (!form.success) return say(422, { message: reasonOf(form.error.issues[0]) });
    try {
      return say(200, await writeContent(by, form.data));
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'conflict') throw error;
      const { version, content } = await getDeskStory(by, storyId);
      const differs = differencesOf(form.data.content, content);
      return say(409, { message: error.message, version, content, differs });
    }
  });
}

async function answered(request: Request, make: (by: Actor) => Promise<Response>): Promise<Response> {
  const by = await findActor(request.headers);
  if (!by) return say(401, { message: 'Nobody is signed in.' });
  try {
    return await make(by);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return say(STATUS[error.kind], { message: error.message });
  }
}

function reasonOf(issue: { path: PropertyKey[]; message: string } | undefined): string {
  return `${issue?.path.join('.') || 'The body'}: ${issue?.message}. Send { version, content } as GET gave them.`;
}
