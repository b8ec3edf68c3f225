import type { ReactNode } from 'react';
import type { Furniture } from '#newsroom/site/views.ts';
import { type Page, tongueOf } from './page.ts';
import { wordsOf } from './words.ts';

type Props = { page: Page; furniture: Furniture; section?: string; front?: { date: ReactNode } };

/** The furniture speaks the newspaper's language, also above a story in another. */
export function Masthead({ page, furniture, section, front }: Props) {
  const { newspaper, sections, topicsInFocus } = furniture;
  const words = wordsOf(newspaper.language);
  const { lang } = tongueOf(page, newspaper);
  const Name = front ? 'h1' : 'p';
  const nameplate = (
    <Name className="nameplate">
      <a href="/">{newspaper.name}</a>
    </Name>
  );
  const tools = <a href="#index">{words.sections}</a>;
  return (
    <header className={front ? 'mast great' : 'mast'} lang={lang}>
      {front ? (
        <div className="in">
          <div className="tools tap">
            <p className="fine">{front.date}</p>
            {tools}
          </div>
          {nameplate}
        </div>
      ) : (
        <div className="in bar">
          {nameplate}
          <p className="tools tap">{tools}</p>
        </div>
      )}
      <div className="in oxford" />
      <nav className="in strip tap" aria-label={words.sections}>
        <ul>
          {sections.map(({ id, slug, path, name }) => (
            <li key={id}>
              <a href={path} aria-current={slug === section ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {front && topicsInFocus.length > 0 && (
        <nav className="in strip tap focus" aria-label={words.inFocus}>
          <ul>
            <li className="caps">{words.inFocus}</li>
            {topicsInFocus.map(({ id, path, name }) => (
              <li key={id}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
