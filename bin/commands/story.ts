import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZodError, z } from 'zod';
import { theOperator } from '#newsroom/actor.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { notFound, Refused } from '#newsroom/refusal.ts';
import { storable } from '#newsroom/storable.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { WriteForm, writeContent } from '#newsroom/stories/write-content.ts';
import { settings } from '#platform/config.ts';
import { actingAs } from '../acting-as.ts';
import { decodeText } from '../decode-text.ts';
import { answer } from '../say.ts';
import { withDatabase } from '../with-database.ts';

type Options = { as?: string; json?: boolean };

export async function publish(id: string, { as, json = false, at }: Options & { at?: string }): Promise<void> {
  const published = await withDatabase(async () => {
    return publishStory(await actingAs(as), { storyId: storyId(id), ...(at && { liveFrom: at }) });
  });
  const url = `${settings().publicUrl}${published.path}`;
  const words = published.scheduled ? `It goes out at ${published.liveFrom}: ${url}` : `It is public: ${url}`;
  answer(json, { ...published, url }, words);
}

export async function withdraw(id: string, { as, json = false, reason }: Options & { reason: string }): Promise<void> {
  const { path } = await withDatabase(async () => {
    return withdrawStory(await actingAs(as), { storyId: storyId(id), notice: reason });
  });
  const url = `${settings().publicUrl}${path}`;
  answer(json, { storyId: id, path, url }, `It is withdrawn. Readers get the reason at ${url}`);
}

export async function show(id: string, { json = false }: Options): Promise<void> {
  const { doc: _, ...story } = await withDatabase(() => getDeskStory(theOperator, storyId(id)));
  const url = story.path && `${settings().publicUrl}${story.path}`;
  const adminUrl = `${settings().publicUrl}/admin/stories/${story.id}`;
  const lines = [
    story.headline,
    `${story.state} · ${story.section.name} · ${story.language}`,
    url ?? 'not public',
    adminUrl,
  ];
  answer(json, { ...story, url, adminUrl }, lines.join('\n'));
}

/** The file holds `{ version, content }`, as `story show --json` and the API give them, changed. */
export async function write(id: string, file: string, { as, json = false }: Options): Promise<void> {
  const text = decodeText(file === '-' ? await buffer(process.stdin) : await readFile(file));
  const { version, content } = sentIn(text);
  const written = await withDatabase(async () =>
    writeContent(await actingAs(as), { storyId: storyId(id), version, content }),
  );
  answer(json, { storyId: id, ...written }, `It is written: version ${written.version}. Nothing is published by that.`);
}

function sentIn(text: string) {
  try {
    const { version, content } = JSON.parse(text);
    return WriteForm.required({ version: true }).omit({ storyId: true }).parse(storable({ version, content }));
  } catch (error) {
    const [issue] = error instanceof ZodError ? error.issues : [];
    const why = issue ? `${issue.path.join('.')}: ${issue.message}` : 'this is no JSON';
    throw new Refused('invalid', `The file must hold { version, content } as "story show --json" prints them: ${why}.`);
  }
}

function storyId(id: string): string {
  const { data, success } = z.uuid().safeParse(id);
  if (!success) throw notFound('story');
  return data;
}
