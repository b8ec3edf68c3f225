import type { Field } from '#newsroom/importing/proposal.ts';

/** How the desk names a field, which colour marks where it came from, and the key that puts lines into it. */
export type FieldLook = { word: string; hue: string; key?: string };

export const FIELD_LOOKS: Record<Field, FieldLook> = {
  headline: { word: 'Headline', hue: 'text-iris', key: 'H' },
  kicker: { word: 'Kicker', hue: 'text-rose', key: 'K' },
  standfirst: { word: 'Standfirst', hue: 'text-plum', key: 'S' },
  byline: { word: 'Byline', hue: 'text-slate', key: 'W' },
  dateline: { word: 'Dateline', hue: 'text-rust', key: 'D' },
  paragraph: { word: 'Body', hue: 'text-slate', key: 'B' },
  subheading: { word: 'Subheading', hue: 'text-rose', key: 'T' },
  quote: { word: 'Quotation', hue: 'text-slate', key: 'Q' },
  list: { word: 'List', hue: 'text-slate', key: 'I' },
  caption: { word: 'Caption', hue: 'text-moss', key: 'C' },
  credit: { word: 'Credit', hue: 'text-rust', key: 'R' },
  source: { word: 'Source line', hue: 'text-rust', key: 'O' },
  'related-title': { word: 'Related link', hue: 'text-iris', key: 'L' },
  'related-line': { word: 'Link’s line', hue: 'text-plum' },
  'related-address': { word: 'Link’s address', hue: 'text-iris' },
  embargo: { word: 'Embargo', hue: 'text-due', key: 'E' },
  note: { word: 'Note to the desk', hue: 'text-due', key: 'N' },
  furniture: { word: 'Left out', hue: 'text-ink-3', key: 'X' },
  unplaced: { word: 'Not placed', hue: 'text-stop' },
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
