const HUES = ['plum', 'moss', 'rust', 'iris', 'rose', 'slate'] as const;
export type Hue = (typeof HUES)[number];

const TEXT: Record<Hue, string> = {
  plum: 'text-plum',
  moss: 'text-moss',
  rust: 'text-rust',
  iris: 'text-iris',
  rose: 'text-rose',
  slate: 'text-slate',
};

/** The same name has the same hue everywhere. */
export function hueOf(name: string): Hue {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return HUES[sum % HUES.length]!;
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : '';
  return (first + last).toUpperCase();
}

/** A person in two letters; `me` is filled. The name must stand beside it or be its label. */
export function Initials({ name, me }: { name: string; me?: boolean }) {
  const looks = me ? 'border-ink bg-ink text-on-ink' : `border-current bg-sheet ${TEXT[hueOf(name)]}`;
  return (
    <span
      aria-hidden="true"
      className={`inline-grid size-[26px] flex-none place-items-center rounded-full border-[1.5px] font-ui text-key font-semibold tracking-[0.02em] ${looks}`}
    >
      {initialsOf(name)}
    </span>
  );
}

/** A name with its hue as a bar before it; `shown` where less of it is said. The hue is that of the whole name. */
export function PersonTag({ name, shown = name }: { name: string; shown?: string }) {
  return (
    <span className="inline-flex items-center gap-[5px] whitespace-nowrap">
      <span aria-hidden="true" className={`h-3 w-[3px] rounded-[1px] bg-current ${TEXT[hueOf(name)]}`} />
      {shown}
    </span>
  );
}
