import type { ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** Repeats the question in a sentence, then lists the keys that lead out. */
export function EmptyState({
  title,
  children,
  keys = [],
}: {
  title: string;
  children?: ReactNode;
  keys?: { chord: string; does: string }[];
}) {
  return (
    <div className="mx-auto mt-[9vh] grid w-full max-w-[520px] content-start gap-3.5 px-6 pb-12">
      <h2 className="copy text-title tracking-[-0.01em]">{title}</h2>
      {children ? <div className="max-w-[46ch] text-lead leading-normal text-ink-2">{children}</div> : null}
      {keys.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-3.5 gap-y-2 border-t border-line pt-3.5 touch:hidden">
          {keys.map(({ chord, does }) => (
            <div key={chord} className="contents">
              <dt>
                <Kbd chord={chord} />
              </dt>
              <dd className="text-ink-2">{does}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
