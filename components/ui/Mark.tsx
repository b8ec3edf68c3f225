import type { ReactNode } from 'react';

/** One family of marks, 14 px, stroke 1.5: the fill tells how near a story is to its readers. */
const ring = <circle cx="7" cy="7" r="5" />;
const hands = <path d="M7 4.2V7l1.9 1.4" />;
const solid = { fill: 'currentColor', stroke: 'none' } as const;

const MARKS = {
  idea: [<circle key="r" cx="7" cy="7" r="5" strokeDasharray="1.9 2.03" />, 'text-ink-3'],
  draft: [ring, 'text-ink-3'],
  handed: [
    <g key="g">
      {ring}
      <path d="M7 2a5 5 0 0 1 0 10z" {...solid} />
    </g>,
    'text-ink',
  ],
  ready: [
    <g key="g">
      <circle cx="7" cy="7" r="5.1" />
      <path d="M4.6 7.2 6.4 9l3.2-3.7" />
    </g>,
    'text-ink',
  ],
  held: [
    <g key="g">
      {ring}
      <path d="M5.7 4.9v4.2M8.3 4.9v4.2" />
    </g>,
    'text-stop',
  ],
  scheduled: [
    <g key="g">
      {ring}
      {hands}
    </g>,
    'text-ink',
  ],
  embargo: [
    <g key="g">
      <rect x="1.75" y="1.75" width="10.5" height="10.5" rx="1" />
      {hands}
    </g>,
    'text-ink',
  ],
  live: [<circle key="c" cx="7" cy="7" r="5.5" {...solid} />, 'text-live'],
  changes: [
    <g key="g">
      <circle cx="5.6" cy="5.6" r="4.6" {...solid} />
      <circle cx="11" cy="11" r="2.1" strokeWidth="1.4" />
    </g>,
    'text-live',
  ],
  liveblog: [
    <g key="g">
      <circle cx="7" cy="7" r="2.4" {...solid} />
      <path d="M3.2 3.2a5.4 5.4 0 0 0 0 7.6M10.8 3.2a5.4 5.4 0 0 1 0 7.6" />
    </g>,
    'text-live',
  ],
  corrected: [
    <g key="g">
      <circle cx="7" cy="5.6" r="4.6" {...solid} />
      <path d="M2 13h10" />
    </g>,
    'text-live',
  ],
  withdrawn: [
    <g key="g">
      {ring}
      <path d="M2.2 11.8 11.8 2.2" />
    </g>,
    'text-ink-3',
  ],
  must: [<path key="p" d="M7 .8 13.2 7 7 13.2.8 7z" {...solid} />, 'text-stop'],
  should: [<path key="p" d="M7 1.8 12.2 7 7 12.2 1.8 7z" />, 'text-due'],
  hint: [<path key="p" d="M2.5 7h9" />, 'text-ink-3'],
  fine: [<path key="p" d="m2.6 7.4 3 3 5.8-6.6" />, 'text-live'],
  saved: [<path key="p" d="m2.4 7.6 3 2.9 6.2-6.8" />, 'text-ink-3'],
  lost: [
    <g key="g">
      {ring}
      <path d="m5.2 5.2 3.6 3.6m0-3.6L5.2 8.8" />
    </g>,
    'text-stop',
  ],
  dead: [<path key="p" d="m3 3 8 8m0-8-8 8" strokeWidth="1.8" />, 'text-stop'],
  moved: [<path key="p" d="M2 11V7a2 2 0 0 1 2-2h7M8.4 2.2 11.2 5 8.4 7.8" />, 'text-due'],
  slow: [<path key="p" d="M2 7h2.2l1.4-3.6 2.6 7.2L9.6 7H12" />, 'text-ink-3'],
} as const satisfies Record<string, readonly [ReactNode, string]>;

export type MarkName = keyof typeof MARKS;
export const MARK_NAMES = Object.keys(MARKS) as MarkName[];

/** Never alone: its word stands beside it, or `label` names it. */
export function Mark({ name, label, className = '' }: { name: MarkName; label?: string; className?: string }) {
  const [shape, colour] = MARKS[name];
  return (
    <svg
      aria-hidden={label ? undefined : true}
      aria-label={label}
      role={label ? 'img' : undefined}
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className={`size-3.5 flex-none forced-colors:text-[CanvasText] ${colour} ${className}`}
    >
      {shape}
    </svg>
  );
}
