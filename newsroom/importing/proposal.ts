import type { BylineRole } from '../stories/content.ts';

/** Where a passage of the raw text went. `furniture` is what no reader or editor needs: "ends", "Read more", mail headers. */
export const FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'dateline',
  'byline',
  'caption',
  'credit',
  'paragraph',
  'subheading',
  'quote',
  'list',
  'source',
  'related-title',
  'related-line',
  'related-address',
  'embargo',
  'note',
  'furniture',
  'unplaced',
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * A passage is a half-open range of UTF-16 offsets in the raw text. Passages do not overlap, stand in order and cover
 * every character that is not white space. `group` joins passages that make one thing (a wrapped paragraph, a list,
 * a related link's title and line); `reason` is the rule in a few words, shown to the editor ("in brackets, line 5").
 */
export type Passage = { from: number; to: number; field: Field; group: number; reason: string };

/** A list has an item a line; `ordered` says that its items were numbered. A quote has who said it on its last line. */
export type ImportedBlock = { type: 'paragraph' | 'subheading' | 'quote' | 'list'; text: string; ordered?: boolean };

export type ImportedFields = {
  headline: string | null;
  kicker: string | null;
  standfirst: string | null;
  dateline: string | null;
  bylines: { name: string; role: BylineRole; place: string }[];
  pictures: { caption: string; credit: string | null }[];
  body: ImportedBlock[];
  sources: string[];
  related: { title: string; line: string | null; url: string | null }[];
  /** ISO 8601 instant with `Z`. */
  embargo: string | null;
  notesToEditors: string[];
};

export type Proposal = {
  /** BCP 47 tag guessed from script and frequent words. */
  language: string;
  direction: 'ltr' | 'rtl';
  passages: Passage[];
  fields: ImportedFields;
  /** Texts of the `unplaced` passages, in order. */
  unplaced: string[];
};
