import type { StoryCard } from '#newsroom/site/views.ts';
import type { Page } from './page.ts';
import { Story } from './Story.tsx';

/** The newest stories of a section: one large, the others stacked beside it with one picture among them. */
export function Opener({ cards: [first, ...others], page }: { cards: StoryCard[]; page: Page }) {
  if (!first) return null;
  const pictured = others.find(({ picture }) => picture);
  return (
    <div className="in columns opener">
      <Story card={first} page={page} slot="splash" level={2} />
      <div className="stack">
        {others.map((card) => (
          <Story
            key={card.storyId}
            card={card}
            page={page}
            slot="column"
            level={2}
            picture={card === pictured}
            deck={!card.picture}
          />
        ))}
      </div>
    </div>
  );
}
