import type { ReactNode } from 'react';

type Props = { id: string; title: string; note?: string; className?: string; children: ReactNode };

/** A part of a page under a thick rule and a name. */
export function Container({ id, title, note, className, children }: Props) {
  return (
    <section className={className ? `in box ${className}` : 'in box'} aria-labelledby={id}>
      <header>
        <h2 className="label" id={id}>
          {title}
        </h2>
        {note && <p className="byline">{note}</p>}
      </header>
      {children}
    </section>
  );
}
