import type { MarkName } from '#components/ui/Mark.tsx';
import type { LinkHealth, LinkTarget } from '#newsroom/related/links.ts';
import { counted } from './words/fill.ts';
import type { Words } from './words/words.ts';

const MARKS: Record<LinkHealth, MarkName> = {
  dead: 'dead',
  withdrawn: 'withdrawn',
  draft: 'draft',
  moved: 'moved',
  scheduled: 'scheduled',
  elsewhere: 'hint',
  live: 'live',
};

/** What the health of a link means at the desk: its mark, its word, and what readers meet. */
export function meaningOf({ links }: Words, health: LinkHealth) {
  return { mark: MARKS[health], ...links.is[health] };
}

/** Where it leads, in one line. */
export function addressOf({ links }: Words, link: LinkTarget): string {
  if (link.storyId) return links.aStory;
  return link.url === '' ? links.nowhere : link.url.replace(/^https?:\/\//, '');
}

export function keyOf(link: LinkTarget): string {
  return link.storyId ?? (link.url || link.title);
}

export function storiesOf({ language, links }: Words, { from, more }: LinkTarget): string {
  return counted(language, more ? links.moreThan : links.stories, from.length);
}
