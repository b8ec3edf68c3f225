import type { ReactNode } from 'react';
import type { Furniture } from '#newsroom/site/views.ts';
import { Colophon } from './Colophon.tsx';
import { Masthead } from './Masthead.tsx';
import type { Page } from './page.ts';

type Props = {
  page: Page;
  furniture: Furniture;
  head: ReactNode;
  /** The section that the page belongs to. */
  section?: string;
  /** The front has the great nameplate, which is its `h1`. */
  front?: { date: ReactNode };
  children: ReactNode;
};

/**
 * A whole document. The page writes `<html>` itself, because only the page knows the language and the direction of the
 * story that stands at its address; the layout above it is empty.
 */
export function Document({ page, furniture, head, section, front, children }: Props) {
  return (
    <html lang={page.language} dir={page.direction}>
      <head>{head}</head>
      <body>
        <a className="skip" href="#main">
          {page.words.skip}
        </a>
        <Masthead page={page} furniture={furniture} section={section} front={front} />
        <main id="main">{children}</main>
        <Colophon page={page} furniture={furniture} />
      </body>
    </html>
  );
}
