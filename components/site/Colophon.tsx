import type { Furniture } from '#newsroom/site/views.ts';
import { type Page, tongueOf } from './page.ts';
import { wordsOf } from './words.ts';

type Entry = { path: string; name: string };

function Index({ title, id, entries }: { title: string; id: string; entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <nav className="index tap" aria-labelledby={id}>
      <h2 className="caps" id={id}>
        {title}
      </h2>
      <ul>
        {entries.map(({ path, name }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Colophon({ page, furniture }: { page: Page; furniture: Furniture }) {
  const { newspaper, sections, topicsInFocus } = furniture;
  const words = wordsOf(newspaper.language);
  const { lang, dir } = tongueOf(page, newspaper);
  return (
    <footer className="colophon" id="index" lang={lang}>
      <div className="in">
        <div>
          <p className="nameplate">
            <a href="/">{newspaper.name}</a>
          </p>
          {newspaper.strapline && (
            <p className="fine" lang={lang} dir={dir}>
              {newspaper.strapline}
            </p>
          )}
        </div>
        <Index title={words.allSections} id="all-sections" entries={sections} />
        <Index title={words.topics} id="topics" entries={topicsInFocus} />
        <Index title={words.house} id="house" entries={[{ path: '/feed.xml', name: words.feed }]} />
        {newspaper.imprint && (
          <address className="imprint fine" lang={lang} dir={dir}>
            {newspaper.imprint}
          </address>
        )}
      </div>
    </footer>
  );
}
