import { createHash } from 'node:crypto';
import { z } from 'zod';
import { inTransaction, type Transaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { getNewspaper } from '../newspaper/newspaper.ts';
import { Refused } from '../refusal.ts';
import { keepRevision } from '../revisions/keep-revision.ts';
import { storable } from '../storable.ts';
import { beginStory } from '../stories/begin-story.ts';
import { StoryKind } from '../stories/story.ts';
import { findNamed } from './find-named.ts';
import { FIELDS, type Proposal } from './proposal.ts';
import { proposalOf, proposeStory } from './propose-story.ts';
import { toContent } from './to-content.ts';

const Passage = z.strictObject({
  from: z.number().int().min(0),
  to: z.number().int().min(0),
  field: z.enum(FIELDS),
  group: z.number().int(),
  reason: z.string().max(300),
});

export const ImportForm = z.strictObject({
  text: z.string().max(1_000_000, 'This is too long for one story. Paste it in parts.'),
  /** The first section when it is left out. */
  sectionId: z.uuid().optional(),
  kind: StoryKind.default('news'),
  /** The passages as an editor corrected them; without them the rules decide. */
  passages: z.array(Passage).max(20_000).optional(),
  /** The id of a story that this one tells in another language. */
  translationOf: z.uuid().optional(),
});
export type ImportForm = z.input<typeof ImportForm>;

/** Makes a story of a raw text. The text stays with the story as it came, with its SHA-256. */
export async function importText(by: Actor, input: ImportForm): Promise<{ storyId: string; proposal: Proposal }> {
  allow(by, 'import');
  const { text, passages, kind, translationOf, ...form } = ImportForm.parse(input);
  if (!text.trim()) throw new Refused('invalid', 'There is no text to make a story of. Paste one.', { text: 'Empty.' });
  const { zone } = await getNewspaper();
  const options = { zone, now: new Date() };
  const proposal = passages ? proposalOf(text, passages, options) : proposeStory(text, options);
  return inTransaction(async (tx, now) => {
    const content = storable(await findNamed(tx, toContent(proposal)));
    const sectionId = form.sectionId ?? (await firstSection(tx));
    const embargoAt = proposal.fields.embargo ? new Date(proposal.fields.embargo) : null;
    const beginning = { kind, language: proposal.language, sectionId, translationOf, embargoAt, content };
    const storyId = await beginStory(tx, by, beginning, now);
    const hash = createHash('sha256').update(text).digest('hex');
    await tx.paste.create({ data: { storyId, text: storable(text), hash, byName: by.name, at: now } });
    await keepRevision(tx, by, { id: storyId }, content, { why: 'imported', at: now });
    await recordEvent(tx, by, { name: 'story.imported', storyId, data: { hash } });
    return { storyId, proposal };
  });
}

async function firstSection(tx: Transaction): Promise<string> {
  const section = await tx.section.findFirst({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  if (!section) throw new Refused('conflict', 'The newspaper has no section yet. Make one first.');
  return section.id;
}
