import './css/absent.css';
import type { ReactNode } from 'react';
import type { Furniture } from '#newsroom/site/views.ts';
import { Document } from './Document.tsx';
import { momentOf } from './dates.ts';
import { Head } from './Head.tsx';
import { type Page, pageOf } from './page.ts';

type Props = { page: Page; furniture: Furniture; kicker: string; title: string; status: string; children: ReactNode };

function Absent({ page, furniture, kicker, title, status, children }: Props) {
  return (
    <Document page={page} furniture={furniture} head={<Head page={page} title={kicker} hidden />}>
      <div className="in absent">
        <p className="kicker">{kicker}</p>
        <h1>{title}</h1>
        {children}
        <p>
          <a href="/">{page.words.toFront}</a>
        </p>
        <p className="fine">{status}</p>
      </div>
    </Document>
  );
}

/** Words for an address where nothing stands. They are the same whether nothing ever stood there or not yet. */
export function NotFoundPage({ furniture }: { furniture: Furniture }) {
  const page = pageOf(furniture);
  const { words } = page;
  return (
    <Absent
      page={page}
      furniture={furniture}
      kicker={words.notFound}
      title={words.notFoundTitle}
      status={words.missing}
    >
      <p>{words.notFoundLine}</p>
      <p>{words.notFoundHint}</p>
    </Absent>
  );
}

type Withdrawn = { furniture: Furniture; notice: string; withdrawnAt: string };

/** Words for a report that was taken back: when, and why in the words of the desk. */
export function WithdrawnPage({ furniture, notice, withdrawnAt }: Withdrawn) {
  const page = pageOf(furniture);
  const { words } = page;
  return (
    <Absent page={page} furniture={furniture} kicker={words.withdrawn} title={words.withdrawnTitle} status={words.gone}>
      <p>
        {words.withdrawnOn} <time dateTime={withdrawnAt}>{momentOf(withdrawnAt, page)}</time>.
      </p>
      {notice && <p>{notice}</p>}
    </Absent>
  );
}

/** For the few programs that do not follow a redirect by themselves. */
export function MovedPage({ furniture, to }: { furniture: Furniture; to: string }) {
  const page = pageOf(furniture);
  const { words } = page;
  return (
    <Absent page={page} furniture={furniture} kicker={words.moved} title={words.movedTitle} status="">
      <p>
        {words.movedLine} <a href={to}>{to}</a>
      </p>
    </Absent>
  );
}
