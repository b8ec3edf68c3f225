import type { ReactNode } from 'react';

export function Step({ title, note, children }: { title: ReactNode; note?: string; children: ReactNode }) {
  return (
    <section className="-mx-6 grid gap-2.5 border-b border-line px-6 py-4 first:pt-0 last:border-b-0">
      <h3 className="flex items-baseline gap-2 text-lead font-semibold">
        {title}
        {note ? <small className="ms-auto text-meta font-normal text-ink-3">{note}</small> : null}
      </h3>
      {children}
    </section>
  );
}
