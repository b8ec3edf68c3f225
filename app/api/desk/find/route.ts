import type { FoundStory } from '#components/desk/palette-choices.tsx';
import { markOf } from '#components/desk/story-state.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import { storable } from '#newsroom/storable.ts';
import { findStoriesByWords } from '#newsroom/stories/find-stories.ts';

const MOST_LETTERS = 200;

/** Stories with these words, for the palette. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const by = await findActor(request.headers);
  if (!by) return Response.json({ message: 'Nobody is signed in.' }, { status: 401, headers });
  const words = storable((new URL(request.url).searchParams.get('words') ?? '').slice(0, MOST_LETTERS));
  const rows = await findStoriesByWords(by, words);
  const found: FoundStory[] = rows.map((row) => ({
    id: row.id,
    headline: row.headline,
    language: row.language,
    direction: row.direction,
    section: row.section.name,
    mark: markOf(row),
  }));
  return Response.json(found, { headers });
}
