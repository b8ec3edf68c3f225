'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { shownChord } from './chord.ts';

/** A tip that shows the key. Its words must also be the trigger's name: a tip is not read out. */
export function Tooltip({ tip, shortcut, children }: { tip: string; shortcut?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          <Base.Popup className="inline-flex items-center gap-2 rounded-control bg-ink px-2 py-1 text-meta text-on-ink">
            {tip}
            {shortcut ? (
              <span className="inline-flex gap-0.5">
                {shownChord(shortcut).map((key) => (
                  <kbd key={key} className="rounded-[3px] border border-current/40 px-1 font-ui text-key font-medium">
                    {key}
                  </kbd>
                ))}
              </span>
            ) : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
