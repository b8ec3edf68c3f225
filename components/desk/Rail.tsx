import Link from 'next/link';
import type { ReactNode } from 'react';

export type RailItem = { word: string; href: string; here: boolean; digit?: string };
export type RailGroup = { title: string; items: RailItem[] };

/** The views of a list: beside it, and on a phone a strip above it. */
export function Rail({ label, groups, foot }: { label: string; groups: RailGroup[]; foot?: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className="hide-scrollbar flex flex-col gap-px overflow-auto border-e border-line px-2 py-2.5 max-desk:flex-row max-desk:gap-1 max-desk:border-e-0 max-desk:border-b max-desk:px-2.5 max-desk:py-1"
    >
      {groups.map((group, index) => (
        <div key={group.title} className="contents">
          <h2
            className={`px-2 pb-1.5 text-meta leading-none text-ink-3 max-desk:hidden ${index > 0 ? 'pt-4' : 'pt-1.5'}`}
          >
            {group.title}
          </h2>
          {group.items.map((item) => (
            <Link
              prefetch={false}
              key={item.href}
              href={item.href}
              aria-current={item.here ? 'true' : undefined}
              className="grid min-h-control flex-none grid-cols-[14px_minmax(0,1fr)] items-center gap-[5px] rounded-control px-2 text-ink-2 hover:bg-well hover:text-ink focus-visible:-outline-offset-2 aria-[current]:bg-well aria-[current]:font-semibold aria-[current]:text-ink max-desk:flex max-desk:px-2.5"
            >
              <span aria-hidden="true" className="font-ui text-key font-medium text-ink-3 max-desk:hidden">
                {item.digit}
              </span>
              <span className="truncate">
                <bdi>{item.word}</bdi>
              </span>
            </Link>
          ))}
        </div>
      ))}
      {foot ? (
        <div className="mt-auto px-2 pt-3 pb-1 text-meta leading-normal text-ink-3 max-desk:hidden">{foot}</div>
      ) : null}
    </nav>
  );
}
