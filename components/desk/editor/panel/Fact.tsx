import type { ReactNode } from 'react';

/** A detail: its name at the start, its value beside it. */
export function Fact({ name, children, id }: { name: string; children: ReactNode; id?: string }) {
  return (
    <section
      id={id}
      aria-label={name}
      className="grid grid-cols-[88px_minmax(0,1fr)] items-start gap-2.5 border-b border-line px-4 py-[9px]"
    >
      <span aria-hidden="true" className="pt-[5px] text-ink-3 touch:pt-3">
        {name}
      </span>
      <div className="grid min-w-0 gap-1">{children}</div>
    </section>
  );
}

/** Looks like text until hover or focus. */
export const PLAIN =
  '-mx-2 min-h-7 rounded-control px-2 py-1 hover:bg-well focus:bg-sheet focus-visible:outline-offset-0 touch:min-h-11';
