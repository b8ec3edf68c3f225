import type { ReactNode } from 'react';
import type { StoryCard } from '#newsroom/site/views.ts';
import { Names } from './Names.tsx';
import { Picture } from './Picture.tsx';
import { type Page, tongueOf } from './page.ts';

/** How wide a picture stands in each kind of slot. */
export const SLOTS = {
  splash: '(min-width: 62rem) 50rem, 100vw',
  half: '(min-width: 62rem) 36rem, 100vw',
  column: '(min-width: 62rem) 20rem, (min-width: 40rem) 50vw, 7.5rem',
  row: '(min-width: 40rem) 15rem, 7rem',
};

type Props = {
  card: StoryCard;
  page: Page;
  slot: keyof typeof SLOTS;
  level?: 2 | 3;
  className?: string;
  picture?: boolean;
  deck?: boolean;
  /** Stands in the place of the byline. */
  foot?: ReactNode;
};

/** A story in a list: picture, kicker, headline, standfirst, byline. */
export function Story({ card, page, slot, level = 3, className = '', picture = true, deck = true, foot }: Props) {
  const writers = card.bylines.filter(({ role }) => role === 'by');
  const Headline = level === 2 ? 'h2' : 'h3';
  const kind = card.kind === 'opinion' ? ' opinion' : '';
  return (
    <article className={`story ${className}${kind}`.replace('  ', ' ')} {...tongueOf(page, card)}>
      {picture && card.picture && (
        <figure>
          <Picture picture={card.picture} sizes={SLOTS[slot]} />
        </figure>
      )}
      {card.kicker && <p className="kicker">{card.kicker}</p>}
      <Headline className="head">
        <a href={card.path}>{card.headline}</a>
      </Headline>
      {deck && card.standfirst && <p className="deck">{card.standfirst}</p>}
      {foot ??
        (writers.length > 0 && (
          <p className="byline">
            <Names bylines={writers} language={page.language} place=", " />
          </p>
        ))}
    </article>
  );
}
