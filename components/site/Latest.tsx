import type { StoryCard } from '#newsroom/site/views.ts';
import { clockOf, dayKeyOf, shortDayOf } from './dates.ts';
import { type Page, tongueOf } from './page.ts';

type Props = { cards: StoryCard[]; newest: StoryCard | null; page: Page };

/** Hour and headline; a story of an earlier day than the newest says its day. */
export function Latest({ cards, newest, page }: Props) {
  if (cards.length === 0) return null;
  const today = newest && dayKeyOf(newest.modifiedAt, page.zone);
  return (
    <section className="latest" aria-labelledby="latest">
      <h2 className="label" id="latest">
        {page.words.latest}
      </h2>
      <ol>
        {cards.map((card) => (
          <li key={card.storyId}>
            <time className="fine" dateTime={card.publishedAt}>
              {dayKeyOf(card.publishedAt, page.zone) === today
                ? clockOf(card.publishedAt, page)
                : shortDayOf(card.publishedAt, page)}
            </time>
            <a href={card.path} {...tongueOf(page, card)}>
              {card.headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
