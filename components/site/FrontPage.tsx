import './css/front.css';
import type { Furniture, LiveFront, StoryCard } from '#newsroom/site/views.ts';
import { Container } from './Container.tsx';
import { Document } from './Document.tsx';
import { clockOf, dayOf, weekdayOf } from './dates.ts';
import { layOut } from './front-layout.ts';
import { Head } from './Head.tsx';
import { Latest } from './Latest.tsx';
import { OpenGraph } from './OpenGraph.tsx';
import { Plates } from './Plates.tsx';
import { type Page, pageOf } from './page.ts';
import { Sectional } from './Sectional.tsx';
import { Splash } from './Splash.tsx';
import { Story } from './Story.tsx';

type Props = { front: LiveFront; furniture: Furniture };

/** The hour of the newest change: true for as long as the page stands, which the hour of the visit is not. */
function Edition({ newest, page }: { newest: StoryCard | null; page: Page }) {
  if (!newest) return null;
  const at = newest.modifiedAt;
  return (
    <time dateTime={at}>
      {weekdayOf(at, page)} {dayOf(at, page)}, {clockOf(at, page)}
    </time>
  );
}

/** The stories under the lead: those with a picture have fewer words. */
function Second({ cards, page }: { cards: StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  return (
    <Container id="second" title={page.words.topStories}>
      <div className="columns four">
        {cards.map((card) => (
          <Story key={card.storyId} card={card} page={page} slot="column" deck={!card.picture} />
        ))}
      </div>
    </Container>
  );
}

function Voices({ cards, page }: { cards: StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  return (
    <Container id="voices" title={page.words.opinion} note={page.words.opinionLine}>
      <div className="columns four voices">
        {cards.map((card) => (
          <Story key={card.storyId} card={card} page={page} slot="column" picture={false} />
        ))}
      </div>
    </Container>
  );
}

function FrontHead({ lead, page }: { lead: StoryCard | null; page: Page }) {
  const { name: title, strapline: description } = page.newspaper;
  const shared = { page, title, description, path: '/' };
  return (
    <Head {...shared}>
      <OpenGraph {...shared} type="website" picture={lead?.picture ?? null} />
    </Head>
  );
}

export function FrontPage({ front, furniture }: Props) {
  const page = pageOf(furniture);
  const { lead, second, latest, plates, sections, opinion, newest } = layOut(front, page.language);
  const head = <FrontHead lead={lead} page={page} />;
  return (
    <Document page={page} furniture={furniture} head={head} front={{ date: <Edition newest={newest} page={page} /> }}>
      {lead ? (
        <div className="in lead">
          <Splash card={lead} page={page} />
          <Latest cards={latest} newest={newest} page={page} />
        </div>
      ) : (
        <p className="in box">{page.words.empty}</p>
      )}
      <Second cards={second} page={page} />
      <Voices cards={opinion} page={page} />
      <Plates cards={plates} page={page} />
      {sections.map(({ section, cards }) => (
        <Sectional key={section.id} section={section} cards={cards} page={page} />
      ))}
    </Document>
  );
}
