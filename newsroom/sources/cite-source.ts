import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { CitedSource } from '../stories/content.ts';
import { changeCopy, contentOfCopy, lockStory } from '../stories/held-copy.ts';
import { writeContent } from '../stories/working-copy.ts';

export const CiteForm = z.strictObject({
  storyId: z.uuid(),
  source: CitedSource.omit({ key: true, sourceId: true }).partial().required({ name: true }),
});

const PLAIN = { kind: 'agency', confidential: false, use: '', note: '', url: '', archivedUrl: '' } as const;

/** Adds a source at the end. A name that the newsroom's list knows is tied to it. */
export async function citeSource(by: Actor, input: z.input<typeof CiteForm>): Promise<{ key: string }> {
  allow(by, 'save');
  const { storyId, source } = CiteForm.parse(input);
  return inTransaction(async (tx, now) => {
    const story = await lockStory(tx, storyId);
    const content = contentOfCopy(story);
    const known = await tx.source.findUnique({ where: { name: source.name } });
    const listed = known ? { kind: known.kind as CitedSource['kind'], url: known.url } : {};
    const entry = { ...PLAIN, ...listed, ...source, key: crypto.randomUUID(), sourceId: known?.id ?? null };
    const sources = [...content.sources, entry];
    await changeCopy(tx, by, story, now, (doc) => writeContent(doc, { ...content, sources }));
    await recordEvent(tx, by, { name: 'story.changed', storyId, data: { cited: entry.key } });
    return { key: entry.key };
  });
}
