import type { SectionLink, StoryCard } from '#newsroom/site/views.ts';
import { type Page, tongueOf } from './page.ts';
import { Story } from './Story.tsx';

type Props = { section: SectionLink; cards: StoryCard[]; page: Page };

/** A section on the front: one story with its picture, one without, and headlines. */
export function Sectional({ section, cards, page }: Props) {
  const [first, second, ...others] = cards;
  return (
    <section className="in box sectional" aria-labelledby={`s-${section.slug}`}>
      <header>
        <h2 className="label" id={`s-${section.slug}`}>
          <a href={section.path}>{section.name}</a>
        </h2>
      </header>
      <div className="columns two">
        {first && <Story card={first} page={page} slot="half" />}
        {second && <Story card={second} page={page} slot="half" picture={false} />}
        {others.length > 0 && (
          <ul className="also">
            {others.map((card) => (
              <li key={card.storyId}>
                <a href={card.path} {...tongueOf(page, card)}>
                  {card.headline}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
