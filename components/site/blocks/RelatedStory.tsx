import type { StoryCard } from '#newsroom/site/views.ts';
import { type Page, tongueOf } from '../page.ts';

/** A story named within another. One that is not live is not there. */
export function RelatedStory({ card, page }: { card: StoryCard | undefined; page: Page }) {
  if (!card) return null;
  return (
    <aside className="aside" aria-label={page.words.readAlso}>
      <span className="by">{page.words.readAlso}</span>
      <a href={card.path} {...tongueOf(page, card)}>
        {card.headline}
      </a>
    </aside>
  );
}
