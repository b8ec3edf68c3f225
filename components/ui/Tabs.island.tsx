'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type Tab = { value: string; name: string; count?: number; stops?: boolean; panel: ReactNode };

/** A count stands after the name; red only if it stops publishing. */
export function Tabs({
  tabs,
  value,
  onValueChange,
  label,
  className = '',
}: {
  tabs: Tab[];
  value?: string;
  onValueChange?: (value: string) => void;
  label: string;
  className?: string;
}) {
  return (
    <Base.Root
      value={value}
      defaultValue={tabs[0]?.value}
      onValueChange={(next) => onValueChange?.(String(next))}
      className={`grid min-h-0 grid-rows-[auto_minmax(0,1fr)] ${className}`}
    >
      <Base.List
        aria-label={label}
        activateOnFocus
        className="hide-scrollbar flex gap-[11px] overflow-x-auto border-b border-line ps-4 pe-3"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="relative inline-flex min-h-10 items-center gap-1 whitespace-nowrap text-ink-2 hover:text-ink focus-visible:-outline-offset-2 data-active:font-semibold data-active:text-ink data-active:after:absolute data-active:after:inset-x-0 data-active:after:-bottom-px data-active:after:h-0.5 data-active:after:bg-ink"
          >
            {tab.name}
            {tab.count ? (
              <span className={`text-key ${tab.stops ? 'font-semibold text-stop' : 'font-medium text-ink-3'}`}>
                {tab.count}
              </span>
            ) : null}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="min-h-0 overflow-auto focus-visible:-outline-offset-2">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
