import type { Transaction } from '#platform/database/transaction.ts';
import type { StoryContent } from './content.ts';
import { textOf } from './text-of.ts';

/** Writes the words of a working copy's text again, by which lists and the palette find it. A story's own row is enough. */
export async function keepWords(tx: Transaction, storyId: string, content: StoryContent): Promise<void> {
  const text = textToFind(content);
  await tx.$executeRaw`
    UPDATE desk.story SET words = w FROM desk.text_words(${text}) w WHERE id = ${storyId}::uuid AND words IS DISTINCT FROM w`;
}

/** All that people wrote; what readers may not see is found too, because only the desk looks here. */
export function textToFind({ body, bylines, pictures, sources, related, ...content }: StoryContent): string {
  const lines = [
    ...[content.headline, content.kicker, content.standfirst, content.dateline],
    ...bylines.map(({ name, place }) => `${name} ${place}`),
    textOf(body),
    ...pictures.map(({ caption, credit }) => `${caption} ${credit}`),
    ...sources.map(({ name }) => name),
    ...related.map(({ title }) => title),
    ...content.notesToEditors,
  ];
  return lines.join('\n');
}
