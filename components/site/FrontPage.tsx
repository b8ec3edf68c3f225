import './css/front.css';
import type { Furniture, LiveFront, StoryCard } from '#newsroom/site/views.ts';
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

export function FrontPage({ front, furniture }: Props) {
  const page = pageOf(furniture);
  const { name, strapline } = furniture.newspaper;
  const { lead, second, latest, plates, sections, opinion, newest } = layOut(front);
  const head = (
    <Head page={page} title={name} description={strapline} path="/">
      <OpenGraph
        page={page}
        type="website"
        title={name}
        description={strapline}
        path="/"
        picture={lead?.picture ?? null}
      />
    </Head>
  );
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
      {second.length > 0 && (
        <section className="in box" aria-labelledby="second">
          <header>
            <h2 className="label" id="second">
              {page.words.topStories}
            </h2>
          </header>
          <div className="columns four">
            {second.map((card) => (
              <Story key={card.storyId} card={card} page={page} slot="column" deck={!card.picture} />
            ))}
          </div>
        </section>
      )}
      {opinion.length > 0 && (
        <section className="in box" aria-labelledby="voices">
          <header>
            <h2 className="label" id="voices">
              {page.words.opinion}
            </h2>
            <p className="byline">{page.words.opinionLine}</p>
          </header>
          <div className="columns four voices">
            {opinion.map((card) => (
              <Story key={card.storyId} card={card} page={page} slot="column" picture={false} />
            ))}
          </div>
        </section>
      )}
      <Plates cards={plates} page={page} />
      {sections.map(({ section, cards }) => (
        <Sectional key={section.id} section={section} cards={cards} page={page} />
      ))}
    </Document>
  );
}
