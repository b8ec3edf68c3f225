import * as Y from 'yjs';
import type { Transaction } from '#platform/database/transaction.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../refusal.ts';
import { slugOf } from '../slug.ts';
import { storable } from '../storable.ts';
import { emptyContent, type StoryContent } from './content.ts';
import { keepLinks } from './keep-links.ts';
import { keepWords } from './keep-words.ts';
import { directionOf } from './languages.ts';
import type { StoryKind } from './story.ts';
import { stateOf, writeContent } from './working-copy.ts';

export type Beginning = {
  kind: StoryKind;
  language: string;
  sectionId: string;
  slug?: string | undefined;
  translationOf?: string | undefined;
  embargoAt?: Date | null;
  content?: StoryContent;
};

/** The story and its working copy, inside the transaction of the verb that begins it. */
export async function beginStory(tx: Transaction, by: Actor, beginning: Beginning, now: Date): Promise<string> {
  const { kind, language, sectionId, translationOf, embargoAt = null } = beginning;
  if (!(await tx.section.findUnique({ where: { id: sectionId } }))) throw notFound('section');
  const original = translationOf ? await tx.story.findUnique({ where: { id: translationOf } }) : null;
  if (translationOf && !original) throw notFound('story');
  const content = storable(beginning.content ?? emptyContent);
  const doc = new Y.Doc();
  writeContent(doc, content);
  const writers = { create: { client: BigInt(doc.clientID), fromClock: 0, byName: by.name, byId: by.id } };
  const { id } = await tx.story.create({
    data: {
      kind,
      language,
      direction: directionOf(language),
      sectionId,
      slug: beginning.slug || slugOf(content.headline) || 'untitled',
      ...(original && { translationGroupId: original.translationGroupId }),
      embargoAt,
      headline: content.headline,
      bylineNames: content.bylines.map((byline) => byline.name),
      createdById: by.id,
      createdAt: now,
      changedAt: now,
      changedByName: by.name,
      workingCopy: { create: { doc: stateOf(doc), content, version: 1, folded: 1, savedAt: now, writers } },
    },
  });
  await keepLinks(tx, id, content);
  await keepWords(tx, id, content);
  return id;
}
