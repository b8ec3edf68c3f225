import { shownChord } from './chord.ts';

/** A shortcut in words of the keyboard. `bare`: small letters without a frame, for buttons and menus. */
export function Kbd({ chord, bare = false }: { chord: string; bare?: boolean }) {
  const keys = shownChord(chord);
  if (bare) {
    return (
      <span
        aria-hidden="true"
        dir="ltr"
        className="font-ui text-key font-medium whitespace-nowrap opacity-85 touch:hidden"
      >
        {keys.join(' ')}
      </span>
    );
  }
  return (
    <span dir="ltr" className="inline-flex gap-0.5">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-[3px] border border-line bg-sheet px-1 font-ui text-key font-medium whitespace-nowrap text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
