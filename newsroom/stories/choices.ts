/** What there is to choose from. Apart from the shapes that are checked by them: a page that only offers the choices has no use for those. */
export const STORY_KINDS = ['news', 'analysis', 'opinion', 'feature', 'explainer', 'live', 'gallery'] as const;
export const BYLINE_ROLES = ['by', 'additional reporting', 'photographs', 'translated by'] as const;
export const SOURCE_KINDS = ['agency', 'document', 'organisation', 'person'] as const;

/** What was chosen; anything that was not offered is a fault. */
export function chosen<Choice extends string>(from: readonly Choice[], said: string | null): Choice {
  const found = from.find((each) => each === said);
  if (found === undefined) throw new Error(`${said} is none of ${from.join(', ')}.`);
  return found;
}
