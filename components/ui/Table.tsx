import type { ComponentProps } from 'react';

/** The room in which a table scrolls; can be reached by keyboard, so that it can be scrolled by keyboard. */
export function TableRoom({ label, className = '', ...room }: ComponentProps<'section'> & { label: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
      tabIndex={0}
      {...room}
      className={`relative min-h-0 overflow-auto focus-visible:-outline-offset-2 ${className}`}
    />
  );
}

export function Table({ className = '', ...table }: ComponentProps<'table'>) {
  return <table {...table} className={`w-full table-fixed border-collapse ${className}`} />;
}

export function TableHead({ className = '', ...head }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...head}
      className={`sticky top-0 z-2 h-7 bg-sheet px-2 text-meta font-normal whitespace-nowrap text-ink-3 shadow-[inset_0_-1px_0_var(--color-line)] aria-sort:font-semibold aria-sort:text-ink ${className}`}
    />
  );
}

/** `current`: the row that has the keyboard. `gone`: struck through, for what readers no longer see. */
export function TableRow({
  current,
  chosen,
  gone,
  className = '',
  ...row
}: ComponentProps<'tr'> & { current?: boolean; chosen?: boolean; gone?: boolean }) {
  return (
    <tr
      {...row}
      aria-current={current || undefined}
      data-chosen={chosen || undefined}
      data-gone={gone || undefined}
      className={`group/row hover:bg-well/55 data-chosen:bg-pencil-wash/55 aria-current:bg-pencil-wash aria-current:shadow-[inset_3px_0_0_var(--color-pencil)] rtl:aria-current:shadow-[inset_-3px_0_0_var(--color-pencil)] forced-colors:aria-current:outline-2 ${className}`}
    />
  );
}

const CELL =
  'h-row overflow-hidden border-b border-line/62 px-2 align-middle text-ellipsis whitespace-nowrap text-ink-2 ' +
  'max-desk:h-auto max-desk:border-0 max-desk:p-0';

export function Cell({ className = '', ...cell }: ComponentProps<'td'>) {
  return <td {...cell} className={`${CELL} ${className}`} />;
}

/** The cell that names its row. */
export function NameCell({ className = '', ...cell }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      {...cell}
      className={`${CELL} font-normal text-ink group-data-gone/row:[&_.headline]:text-ink-3 group-data-gone/row:[&_.headline]:line-through ${className}`}
    />
  );
}

/** Spans only the columns that are always there: a wider one would make room for columns that are not. */
export function GroupRow({ name, note }: { name: string; note?: string }) {
  return (
    <tr className="border-b border-line max-desk:block">
      <th
        scope="colgroup"
        colSpan={2}
        className="h-[30px] overflow-visible ps-4 pe-4 pt-1.5 whitespace-nowrap max-desk:block max-desk:h-auto max-desk:px-3.5 max-desk:pt-3 max-desk:pb-1.5 text-start text-meta font-semibold text-ink"
      >
        {name}
        {note ? <span className="ms-2 font-normal text-ink-3">{note}</span> : null}
      </th>
    </tr>
  );
}
