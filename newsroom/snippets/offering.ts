/** As many as a writer looks through. */
export const MOST_OFFERED = 50;

/** Of two snippets the one in the earlier language is nearer to a story; a language that is not here comes last. */
export function languagesNear(story: string): string[] {
  return [...new Set([story, story.split('-')[0] ?? story, ''])];
}
