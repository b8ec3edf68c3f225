import type { LiveArticle } from '#newsroom/site/views.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { type Page, tongueOf } from './page.ts';

type Props = { article: LiveArticle; page: Page };

/** The stories before and after this one in its section. */
export function Neighbours({ article: { earlier, later, section }, page }: Props) {
  if (!earlier && !later) return null;
  const { words } = page;
  const link = (there: typeof earlier, rel: 'prev' | 'next', label: string) =>
    there && (
      <a href={there.path} rel={rel}>
        <span className="fine">
          {label} {section.name}
        </span>
        <bdi {...tongueOf(page, { language: there.language, direction: directionOf(there.language) })}>
          {there.headline}
        </bdi>
      </a>
    );
  return (
    <nav className="in neighbours" aria-label={words.neighbours}>
      {link(earlier, 'prev', words.earlier)}
      {link(later, 'next', words.later)}
    </nav>
  );
}
