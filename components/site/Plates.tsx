import type { StoryCard } from '#newsroom/site/views.ts';
import { Container } from './Container.tsx';
import type { Page } from './page.ts';
import { Story } from './Story.tsx';

/** What all of them say, if they say the same. */
function shared(values: string[]): string | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** The page goes black once, for pictures, in either theme. */
export function Plates({ cards, page }: { cards: StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  const series = shared(cards.map(({ kicker }) => kicker));
  const author = shared(cards.map(({ bylines }) => bylines[0]?.name ?? ''));
  const { inPictures, roles } = page.words;
  return (
    <div className="night">
      <Container id="plates" title={series || inPictures} note={author && `${roles.photographs} ${author}`}>
        <div className="plates">
          {cards.map((card) => (
            <Story key={card.storyId} card={{ ...card, kicker: '' }} page={page} slot="half" foot={false} />
          ))}
        </div>
      </Container>
    </div>
  );
}
