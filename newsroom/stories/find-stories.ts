import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { isId } from '../id.ts';
import { findWithin } from './find-within.ts';
import { findKeys } from './finding.ts';
import { haveWords, questionOf } from './question.ts';
import { newestQuery, readRows, type StoryRow } from './stories.ts';

const MOST = 12;

/**
 * For pickers and the palette: the last changed stories with these words in headline, slug or byline and, where there is
 * room for more, those that have them in the text; without those named in `not`.
 */
export async function findStoriesByWords(
  by: Actor,
  words: string,
  { not = [] }: { not?: string[] } = {},
): Promise<StoryRow[]> {
  allow(by, 'read-stories');
  const take = MOST + not.length;
  const ids = await findWithin(async (tx) => {
    if (!words.trim()) return (await tx.$queryRaw<{ id: string }[]>(newestQuery(undefined, take))).map(({ id }) => id);
    const heads = await findKeys(tx, { asked: [haveWords(words, { heads: true })], looked: [] }, take);
    const found =
      heads.keys.length < take
        ? [...heads.keys, ...(await findKeys(tx, questionOf(by, { words }), take)).keys]
        : heads.keys;
    return [...new Set(found.map(({ id }) => id))];
  });
  const wanted = ids.filter((id) => !not.includes(id)).slice(0, MOST);
  const stories = new Map((await findStoriesById(by, wanted)).map((story) => [story.id, story]));
  return wanted.flatMap((id) => stories.get(id) ?? []);
}

export async function findStoriesById(by: Actor, ids: string[]): Promise<StoryRow[]> {
  allow(by, 'read-stories');
  if (ids.length === 0) return [];
  const list = Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
  return readRows([Prisma.sql`s.id IN (${list})`], ids.length);
}

/** Which of the headlines are those of stories here; quotation marks and capitals may differ. As the importer finds them. */
export async function findHeadlines(by: Actor, headlines: string[]): Promise<string[]> {
  allow(by, 'read-stories');
  const found = await desk().$queryRaw<{ headline: string }[]>`
    SELECT t AS headline FROM unnest(${headlines.slice(0, 50)}::text[]) t
    WHERE EXISTS (SELECT 1 FROM desk.story s WHERE desk.folded(s.headline) = desk.folded(t))`;
  return found.map((row) => row.headline);
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const DESK_ADDRESS = new RegExp(`/admin/stories/(${UUID})|^(${UUID})$`);

/** For a pasted id, or address of this site or of the desk, whole or as a path; null for any other. */
export async function findStoryByAddress(by: Actor, address: string): Promise<StoryRow | null> {
  allow(by, 'read-stories');
  const [, linked, alone] = DESK_ADDRESS.exec(address.trim().toLowerCase()) ?? [];
  const id = linked ?? alone ?? (await storyAtPath(address));
  return id && isId(id) ? ((await findStoriesById(by, [id]))[0] ?? null) : null;
}

async function storyAtPath(address: string): Promise<string | null> {
  const pasted = address.trim();
  const path = pasted.startsWith('/') ? pasted : URL.canParse(pasted) ? new URL(pasted).pathname : '';
  if (!path) return null;
  const [publication, redirect] = await Promise.all([
    desk().publication.findFirst({ where: { path: decodePath(path) }, orderBy: { liveFrom: 'desc' } }),
    desk().redirect.findUnique({ where: { fromPath: decodePath(path) } }),
  ]);
  return publication?.storyId ?? redirect?.storyId ?? null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
