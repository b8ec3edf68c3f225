import './css/list.css';
import type { ReactNode } from 'react';
import type { CardPage, Furniture } from '#newsroom/site/views.ts';
import { Document } from './Document.tsx';
import { Head } from './Head.tsx';
import { Older } from './Older.tsx';
import { Opener } from './Opener.tsx';
import { OpenGraph } from './OpenGraph.tsx';
import { pageOf } from './page.ts';
import { Stream } from './Stream.tsx';

type Props = {
  furniture: Furniture;
  title: string;
  path: string;
  kicker?: string;
  description: string;
  list: CardPage;
  /** The key that the list was asked to go on from; the first page has none, and opens large. */
  after?: string;
  section?: string;
  feed?: string;
  extra?: ReactNode;
};

/** From this many stories on, the first four open the page. */
const ENOUGH_TO_OPEN = 6;

/** Section, topic and person alike: a heading, and everything in the order of its publication. */
export function ListPage({ furniture, title, path, kicker, description, list, after, section, feed, extra }: Props) {
  const page = pageOf(furniture);
  const opens = !after && section !== undefined && list.cards.length >= ENOUGH_TO_OPEN;
  const here = after ? `${path}?after=${encodeURIComponent(after)}` : path;
  const head = (
    <Head page={page} title={title} description={description} path={here} feed={feed}>
      <OpenGraph
        page={page}
        type="website"
        title={title}
        description={description}
        path={here}
        picture={list.cards.find(({ picture }) => picture)?.picture ?? null}
      />
      {extra}
    </Head>
  );
  return (
    <Document page={page} furniture={furniture} head={head} section={section}>
      <header className="in heading">
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {description && <p className="deck">{description}</p>}
        {after && (
          <p className="tap go">
            <a href={path}>{page.words.newest}</a>
          </p>
        )}
      </header>
      {list.cards.length === 0 && <p className="in box">{page.words.empty}</p>}
      {opens && <Opener cards={list.cards.slice(0, 4)} page={page} />}
      <Stream cards={opens ? list.cards.slice(4) : list.cards} page={page} />
      <Older list={list} path={path} page={page} />
    </Document>
  );
}
