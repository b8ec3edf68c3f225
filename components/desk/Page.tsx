import type { ReactNode } from 'react';

/** A page of settings: a title, then panels ruled apart. */
export function Page({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="overflow-auto bg-sheet">
      <header className="px-8 pt-7 pb-5 max-desk:px-4 max-desk:pt-5">
        <h1 className="copy text-title tracking-[-0.01em]">{title}</h1>
        {note ? <p className="max-w-[60ch] pt-1 text-ink-2">{note}</p> : null}
      </header>
      {children}
    </div>
  );
}

export function Panel({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[168px_minmax(0,1fr)] items-start gap-x-6 gap-y-2.5 border-t border-line px-8 py-5 max-desk:grid-cols-[minmax(0,1fr)] max-desk:px-4">
      <h2 className="text-lead font-semibold">
        {title}
        {note ? <small className="block pt-1 text-meta font-normal text-ink-3">{note}</small> : null}
      </h2>
      <div className="grid min-w-0 gap-2.5">{children}</div>
    </section>
  );
}
