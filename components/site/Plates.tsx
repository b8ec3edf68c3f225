import type { StoryCard } from '#newsroom/site/views.ts';
import type { Page } from './page.ts';
import { Story } from './Story.tsx';

/** The page goes black once, for pictures, in either theme. */
export function Plates({ cards, page }: { cards: StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  return (
    <section className="night" aria-labelledby="plates">
      <div className="in box">
        <header>
          <h2 className="label" id="plates">
            {page.words.inPictures}
          </h2>
        </header>
        <div className="plates">
          {cards.map((card) => (
            <Story key={card.storyId} card={{ ...card, kicker: '' }} page={page} slot="half" foot={false} />
          ))}
        </div>
      </div>
    </section>
  );
}
