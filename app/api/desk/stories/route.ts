import { storyFilter } from '#app/admin/story-filter.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import { Refused } from '#newsroom/refusal.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { listStories } from '#newsroom/stories/stories.ts';

/** A further page of the desk's list of stories, for scrolling. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const by = await findActor(request.headers);
  if (!by) return Response.json({ message: 'Nobody is signed in.' }, { status: 401, headers });
  try {
    const given = Object.fromEntries(new URL(request.url).searchParams);
    return Response.json(await listStories(by, storyFilter(given, await listSections())), { headers });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ message: error.message }, { status: 422, headers });
  }
}
