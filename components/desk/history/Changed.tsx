import type { CSSProperties, ReactNode } from 'react';
import { hueOf } from '#components/ui/Initials.tsx';
import type { Stretch } from './comparing/stretch.ts';
import type { NumberedPiece } from './comparing/walk.ts';

type Props = { pieces: NumberedPiece[]; side?: 'both' | 'older' | 'newer' };

/** Text with what went and what came in its place; one side leaves out what is only on the other. */
export function Changed({ pieces, side = 'both' }: Props) {
  const leftOut = side === 'both' ? null : side === 'older' ? 'new' : 'gone';
  return pieces.map((piece, at) => {
    const stretches = piece.stretches.filter(({ is }) => is !== leftOut).map(wordsOf);
    if (piece.number === null) return stretches;
    // The keys and the list of changes lead to the newer side; what only went away stands on the older.
    const isHome = side === 'both' || (side === 'older') === piece.stretches.every(({ is }) => is === 'gone');
    return isHome ? (
      <span key={`change-${at}`} id={`change-${piece.number}`}>
        {stretches}
      </span>
    ) : (
      stretches
    );
  });
}

/** Where the keys stop, for what is not words. */
export function ChangeHere({ number, children }: { number: number | null; children: ReactNode }) {
  return number === null ? children : <span id={`change-${number}`}>{children}</span>;
}

function wordsOf({ text, is, marks, by, note }: Stretch, at: number): ReactNode {
  const dress = marks?.map((mark) => `m-${mark.split(' ')[0]}`).join(' ');
  if (is === 'same' && !dress) return text;
  const title = [by, note].filter(Boolean).join(': ') || undefined;
  if (is === 'gone') {
    return (
      <del key={at} className={dress}>
        {text}
      </del>
    );
  }
  if (is === 'new') {
    return (
      <ins key={at} title={title} style={by ? hue(by) : undefined} className={dress}>
        {text}
      </ins>
    );
  }
  return (
    <span key={at} title={title} className={is === 'restyled' ? `dressed ${dress ?? ''}` : dress}>
      {text}
    </span>
  );
}

function hue(name: string): CSSProperties {
  return { '--who': `var(--color-${hueOf(name)})` } as CSSProperties;
}
