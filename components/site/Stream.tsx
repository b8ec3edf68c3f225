import type { StoryCard } from '#newsroom/site/views.ts';
import { dayKeyOf, dayOf, weekdayOf } from './dates.ts';
import type { Page } from './page.ts';
import { Row } from './Row.tsx';

/** Stories by the day of their first publication, in the order in which they come. */
export function Stream({ cards, page }: { cards: StoryCard[]; page: Page }) {
  const days = new Map<string, StoryCard[]>();
  for (const card of cards) {
    const key = dayKeyOf(card.publishedAt, page.zone);
    days.set(key, [...(days.get(key) ?? []), card]);
  }
  return [...days].map(([key, [first, ...others]]) => (
    <section className="in day" key={key} aria-labelledby={`d${key}`}>
      <h2 className="label" id={`d${key}`}>
        {first && weekdayOf(first.publishedAt, page)}{' '}
        <small className="byline">{first && dayOf(first.publishedAt, page)}</small>
      </h2>
      <div>{first && [first, ...others].map((card) => <Row key={card.storyId} card={card} page={page} dated />)}</div>
    </section>
  ));
}
