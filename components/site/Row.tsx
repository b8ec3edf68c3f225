import type { StoryCard } from '#newsroom/site/views.ts';
import { clockOf, momentOf } from './dates.ts';
import { Names } from './Names.tsx';
import type { Page } from './page.ts';
import { Story } from './Story.tsx';

type Props = {
  card: StoryCard;
  page: Page;
  /** Under a heading that names the day, the hour is enough. */
  dated?: boolean;
};

export function Row({ card, page, dated }: Props) {
  const writers = card.bylines.filter(({ role }) => role === 'by');
  const foot = (
    <p className="fine">
      <time dateTime={card.publishedAt}>
        {dated ? clockOf(card.publishedAt, page) : momentOf(card.publishedAt, page)}
      </time>
      {writers.length > 0 && ' · '}
      <Names bylines={writers} language={page.language} />
    </p>
  );
  return <Story card={card} page={page} slot="row" className="row" foot={foot} />;
}
