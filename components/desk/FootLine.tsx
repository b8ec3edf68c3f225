import type { ReactNode } from 'react';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { Role } from '#newsroom/actor.ts';
import { KEYS, type Where } from './keys.ts';
import { keyWord, type Words } from './words/words.ts';

/** The line that teaches: a screen's keys, and at its end the way to all of them. A phone has the dock instead. */
export function FootLine({
  keys,
  words,
  role,
  start,
  end,
}: {
  keys?: Where;
  words: Words;
  role: Role;
  start?: ReactNode;
  end?: ReactNode;
}) {
  const lines = keys ? KEYS[keys].filter(({ foot, roles }) => foot && (!roles || roles.includes(role))) : [];
  return (
    <section
      aria-label={words.ui.footKeys}
      className="flex h-foot items-center gap-[18px] overflow-hidden border-t border-line px-4 text-meta whitespace-nowrap text-ink-3 max-desk:hidden"
    >
      {start}
      {lines.map((line) => (
        <span key={line.does} className="inline-flex items-center gap-1.5">
          <Chords chords={line.chords} /> {keyWord(words, line.does)}
        </span>
      ))}
      <span className="ms-auto inline-flex items-center gap-[18px]">
        {end}
        <span className="inline-flex items-center gap-1.5">
          <Kbd chord="?" /> {keyWord(words, 'all keys')}
        </span>
      </span>
    </section>
  );
}

function Chords({ chords }: { chords: string[] }) {
  const digits = chords.length > 2 && chords.every((chord) => /^\d$/.test(chord));
  const shown = digits ? [chords[0]!, '–', chords.at(-1)!] : chords;
  return (
    <span className="inline-flex gap-0.5">
      {shown.map((chord) => (
        <Kbd key={chord} chord={chord} />
      ))}
    </span>
  );
}
