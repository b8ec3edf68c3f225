import type { ReactNode } from 'react';
import { Mark, type MarkName } from './Mark.tsx';

const RED: ReadonlySet<MarkName> = new Set(['held', 'lost', 'dead', 'must']);

/** A mark with its word. */
export function StateMark({ name, children }: { name: MarkName; children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-w-0 items-center gap-[7px] align-middle whitespace-nowrap ${RED.has(name) ? 'text-stop' : 'text-ink-2'}`}
    >
      <Mark name={name} />
      <span className="truncate">{children}</span>
    </span>
  );
}
