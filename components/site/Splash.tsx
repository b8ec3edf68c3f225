import type { StoryCard } from '#newsroom/site/views.ts';
import { Names } from './Names.tsx';
import { Picture } from './Picture.tsx';
import { type Page, tongueOf } from './page.ts';
import { SLOTS } from './Story.tsx';

/** The lead of the front. */
export function Splash({ card, page }: { card: StoryCard; page: Page }) {
  const { picture } = card;
  const writers = card.bylines.filter(({ role }) => role === 'by');
  return (
    <article className="story splash" {...tongueOf(page, card)}>
      {card.kicker && <p className="kicker">{card.kicker}</p>}
      <h2 className="head">
        <a href={card.path}>{card.headline}</a>
      </h2>
      {picture && (
        <figure>
          <Picture picture={picture} sizes={SLOTS.splash} first />
          {(picture.caption || picture.credit) && (
            <figcaption>
              {picture.caption} {picture.credit}
            </figcaption>
          )}
        </figure>
      )}
      <div className="text">
        {card.standfirst && <p className="deck">{card.standfirst}</p>}
        {writers.length > 0 && (
          <p className="byline">
            <Names bylines={writers} language={page.language} />
          </p>
        )}
      </div>
    </article>
  );
}
