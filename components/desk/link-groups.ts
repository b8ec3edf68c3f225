import type { MarkName } from '#components/ui/Mark.tsx';
import type { LinkHealth, LinkTarget } from '#newsroom/related/links.ts';

/** What the health of a link means at the desk: its mark, its word, and what readers meet. */
type Meaning = { mark: MarkName; word: string; group: string; readers: string };

const MEANINGS: Record<LinkHealth, Meaning> = {
  dead: { mark: 'dead', word: 'Dead', group: 'Dead', readers: 'readers meet nothing there' },
  withdrawn: {
    mark: 'withdrawn',
    word: 'Withdrawn',
    group: 'Withdrawn here',
    readers: 'not shown to readers any more',
  },
  draft: { mark: 'draft', word: 'Draft', group: 'Not public yet', readers: 'not shown until they are' },
  moved: { mark: 'moved', word: 'Moved', group: 'Moved', readers: 'readers are led on' },
  scheduled: { mark: 'scheduled', word: 'Scheduled', group: 'Scheduled', readers: 'shown from their hour on' },
  elsewhere: { mark: 'hint', word: 'Elsewhere', group: 'Elsewhere', readers: 'addresses of other sites' },
  live: { mark: 'live', word: 'Live', group: 'Live here', readers: 'all is well' },
};

export function meaningOf(health: LinkHealth): Meaning {
  return MEANINGS[health];
}

/** Where it leads, in one line. */
export function addressOf(link: LinkTarget): string {
  if (link.storyId) return 'a story here';
  return link.url === '' ? 'leads nowhere yet' : link.url.replace(/^https?:\/\//, '');
}

export function keyOf(link: LinkTarget): string {
  return link.storyId ?? (link.url || link.title);
}

export function storiesOf(link: LinkTarget): string {
  const count = link.more ? `more than ${link.from.length}` : String(link.from.length);
  return link.from.length === 1 && !link.more ? '1 story' : `${count} stories`;
}
