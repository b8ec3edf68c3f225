import type { CardPage } from '#newsroom/site/views.ts';
import { momentOf } from './dates.ts';
import type { Page } from './page.ts';

/** The way to the next page of a list, which says where that page begins. */
export function Older({ list, path, page }: { list: CardPage; path: string; page: Page }) {
  const last = list.cards.at(-1);
  if (!list.older || !last) return null;
  const { older, before, pages } = page.words;
  return (
    <nav className="in pages tap go" aria-label={pages}>
      <a href={`${path}?after=${encodeURIComponent(list.older)}`} rel="next">
        {older}: {before} {momentOf(last.publishedAt, page)}
      </a>
    </nav>
  );
}
