import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Actor, theImporter } from '#newsroom/actor.ts';
import { importText as importRawText } from '#newsroom/importing/import-text.ts';
import type { ImportedFields, Proposal } from '#newsroom/importing/proposal.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { Refused } from '#newsroom/refusal.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { settings } from '#platform/config.ts';
import { actingAs } from '../acting-as.ts';
import { decodeText } from '../decode-text.ts';
import { answer } from '../say.ts';
import { withDatabase } from '../with-database.ts';

export type ImportOptions = { section?: string; as?: string; publish?: boolean; json?: boolean };

export async function importText(file: string, options: ImportOptions): Promise<void> {
  const text = decodeText(file === '-' ? await buffer(process.stdin) : await readFile(file));
  const document = await withDatabase(async () => {
    const by = await actingAs(options.as);
    const sectionId = options.section ? await sectionCalled(options.section) : undefined;
    // A text that comes in without a person is the importer's; whoever puts it out is named.
    const { storyId, proposal } = await importRawText(options.as ? by : theImporter, { text, sectionId });
    const path = options.publish ? await publish(by, storyId, proposal.fields.embargo) : null;
    return documentOf(storyId, path, proposal);
  });
  const unplaced = document.unplaced.length > 0 ? ` ${document.unplaced.length} passages have no place.` : '';
  const headline = document.fields.headline ?? 'A story without a headline';
  answer(options.json ?? false, document, `${headline}\n${document.url ?? document.adminUrl}${unplaced}`);
}

async function sectionCalled(slug: string): Promise<string> {
  const sections = await listSections();
  const section = sections.find((one) => one.slug === slug);
  if (section) return section.id;
  throw new Refused(
    'invalid',
    `There is no section ${slug}. There are: ${sections.map((one) => one.slug).join(', ')}.`,
  );
}

/** A text under embargo goes out at its hour. */
async function publish(by: Actor, storyId: string, embargo: string | null): Promise<string> {
  const later = embargo !== null && Date.parse(embargo) > Date.now();
  return (await publishStory(by, { storyId, ...(later && { liveFrom: new Date(embargo).toISOString() }) })).path;
}

function documentOf(storyId: string, path: string | null, { fields, unplaced }: Proposal) {
  const { publicUrl } = settings();
  return {
    storyId,
    /** Where readers find it; null for a draft, which has no address yet. */
    url: path && `${publicUrl}${path}`,
    adminUrl: `${publicUrl}/admin/stories/${storyId}`,
    fields: fieldsOf(fields),
    unplaced,
  };
}

function fieldsOf(fields: ImportedFields) {
  const { headline, standfirst, dateline, pictures, body, sources, embargo, notesToEditors } = fields;
  return {
    headline,
    standfirst,
    dateline,
    bylines: fields.bylines.map(({ name }) => name),
    pictures: pictures.map(({ caption, credit }) => ({ caption, credit })),
    body: body.map(({ type, text }) => ({ type, text })),
    sources,
    related: fields.related.map(({ title, line }) => ({ title, line })),
    embargo,
    notesToEditors,
  };
}
