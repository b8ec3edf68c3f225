import { readFileSync } from 'node:fs';
import { importText } from '#newsroom/importing/import-text.ts';
import { moveStory } from '#newsroom/publishing/move-story.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import type { Company } from '#tests/newsroom/company.ts';

export const rawStory = readFileSync(new URL('../newsroom/importing/pastes/raw-story.txt', import.meta.url), 'utf8');

let published = 0;

/** The raw story as it came, through the paste and out to readers, at an address of its own each time. */
export async function publishRawStory(cast: Company): Promise<{ path: string }> {
  published += 1;
  const { storyId } = await importText(cast.amal, { text: rawStory, sectionId: cast.world.id });
  await moveStory(cast.sami, { storyId, slug: `iranian-envoy-in-helsinki-quits-${process.pid}-${published}` });
  return publishStory(cast.sami, { storyId });
}
