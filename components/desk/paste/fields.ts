import type { Field } from '#newsroom/importing/proposal.ts';

/** Which colour marks where a field came from, and the key that puts lines into it. */
export type FieldLook = { hue: string; key?: string };

export const FIELD_LOOKS: Record<Field, FieldLook> = {
  headline: { hue: 'text-iris', key: 'H' },
  kicker: { hue: 'text-rose', key: 'K' },
  standfirst: { hue: 'text-plum', key: 'S' },
  byline: { hue: 'text-slate', key: 'W' },
  dateline: { hue: 'text-rust', key: 'D' },
  paragraph: { hue: 'text-slate', key: 'B' },
  subheading: { hue: 'text-rose', key: 'T' },
  quote: { hue: 'text-slate', key: 'Q' },
  list: { hue: 'text-slate', key: 'I' },
  caption: { hue: 'text-moss', key: 'C' },
  credit: { hue: 'text-rust', key: 'R' },
  source: { hue: 'text-rust', key: 'O' },
  'related-title': { hue: 'text-iris', key: 'L' },
  'related-line': { hue: 'text-plum' },
  'related-address': { hue: 'text-iris' },
  embargo: { hue: 'text-due', key: 'E' },
  note: { hue: 'text-due', key: 'N' },
  furniture: { hue: 'text-ink-3', key: 'X' },
  unplaced: { hue: 'text-stop' },
};

/** The fields that lines can be put into, in the order of the menu. */
export const PUT_INTO: Field[] = [
  'headline',
  'paragraph',
  'standfirst',
  'subheading',
  'kicker',
  'quote',
  'byline',
  'list',
  'dateline',
  'caption',
  'source',
  'credit',
  'related-title',
  'related-line',
  'note',
  'embargo',
  'furniture',
];

/** The field of a single letter, or null. */
export function fieldOfKey(key: string): Field | null {
  return PUT_INTO.find((field) => FIELD_LOOKS[field].key === key.toUpperCase()) ?? null;
}
