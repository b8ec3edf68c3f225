import type { CSSProperties } from 'react';
import { hueOf } from '#components/ui/Initials.tsx';
import type { Stretch } from './comparing/stretch.ts';
import type { NumberedPiece } from './comparing/walk.ts';

type Props = { pieces: NumberedPiece[]; side?: 'both' | 'older' | 'newer' };

/** Text with what went and what came in its place; one side leaves out what is only on the other. */
export function Changed({ pieces, side = 'both' }: Props) {
  const shown = (stretch: Stretch) => stretch.is !== (side === 'older' ? 'new' : side === 'newer' ? 'gone' : null);
  return pieces.map((piece, at) => {
    const stretches = piece.stretches
      .filter(shown)
      .map((stretch, index) => <Words key={`${at}-${index}`} {...stretch} />);
    if (piece.number === null) return stretches;
    // The keys and the list of changes lead to the newer side; a change that only took something away stands on the older.
    const home = side === 'both' || (side === 'older') === piece.stretches.every(({ is }) => is === 'gone');
    return (
      <ChangeHere key={`change-${piece.number}`} number={home ? piece.number : null}>
        {stretches}
      </ChangeHere>
    );
  });
}

/** Where the keys stop. */
export function ChangeHere({ number, children }: { number: number | null; children: React.ReactNode }) {
  if (number === null) return <span>{children}</span>;
  return (
    <span
      id={`change-${number}`}
      data-change
      tabIndex={-1}
      className="scroll-my-24 rounded-mark box-decoration-clone target:outline-2 target:outline-offset-2 target:outline-pencil focus:outline-2 focus:outline-offset-2 focus:outline-pencil"
    >
      {children}
    </span>
  );
}

const INSERTED =
  'rounded-[1px] bg-live-wash no-underline shadow-[0_2px_0_var(--who)] box-decoration-clone whitespace-pre-wrap';

function Words({ text, is, marks, by, note }: Stretch) {
  const dress = dressOf(marks ?? []);
  const title = [by, note].filter(Boolean).join(': ') || undefined;
  if (is === 'gone') {
    return (
      <del className={`rounded-[1px] bg-stop-wash me-0.5 decoration-[1.5px] decoration-stop ${dress}`}>{text}</del>
    );
  }
  const who = { '--who': `var(--color-${by ? hueOf(by) : 'live'})` } as CSSProperties;
  if (is === 'new') {
    return (
      <ins title={title} style={who} className={`${INSERTED} ${dress}`}>
        {text}
      </ins>
    );
  }
  if (is === 'restyled') {
    return (
      <span title={title} className={`rounded-[1px] bg-due-wash underline decoration-due decoration-dotted ${dress}`}>
        {text}
      </span>
    );
  }
  return <span className={dress}>{text}</span>;
}

const DRESS: Record<string, string> = {
  strong: 'font-bold',
  emphasis: 'italic',
  code: 'font-mono text-[0.9em]',
  superscript: 'align-super text-[0.7em]',
  subscript: 'align-sub text-[0.7em]',
  strikethrough: 'line-through',
};

function dressOf(marks: string[]): string {
  return marks.map((mark) => (mark.startsWith('link') ? 'underline decoration-1' : (DRESS[mark] ?? ''))).join(' ');
}
