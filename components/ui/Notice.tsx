import type { ReactNode } from 'react';

const TONES = {
  due: 'border-due bg-due-wash',
  stop: 'border-stop bg-stop-wash',
  live: 'border-live bg-live-wash',
  pencil: 'border-pencil bg-pencil-wash',
} as const;

/** A few words that stand in the page: what happened, what was kept, what to do. */
export function Notice({ tone, alert, children }: { tone: keyof typeof TONES; alert?: boolean; children: ReactNode }) {
  return (
    <div role={alert ? 'alert' : undefined} className={`border-s-[3px] px-3 py-2.5 ${TONES[tone]}`}>
      {children}
    </div>
  );
}
