import type { JSONContent } from '@tiptap/core';

const line = (type: string): JSONContent => ({ type });
const cells = (type: string, count: number) =>
  Array.from({ length: count }, () => ({ type, content: [line('paragraph')] }));

const EMPTY: Record<string, () => JSONContent> = {
  subheading: () => ({ type: 'subheading', attrs: { level: 2 } }),
  smallSubheading: () => ({ type: 'subheading', attrs: { level: 3 } }),
  pullQuote: () => ({ type: 'pullQuote', content: [line('paragraph'), line('attribution')] }),
  quote: () => ({ type: 'quote', content: [line('paragraph'), line('attribution')] }),
  questionAnswer: () => ({ type: 'questionAnswer', content: [line('question'), line('paragraph')] }),
  list: () => ({
    type: 'list',
    attrs: { ordered: false },
    content: [{ type: 'listItem', content: [line('paragraph')] }],
  }),
  numberedList: () => ({
    type: 'list',
    attrs: { ordered: true },
    content: [{ type: 'listItem', content: [line('paragraph')] }],
  }),
  factBox: () => ({ type: 'factBox', content: [line('boxTitle'), line('paragraph')] }),
  timeline: () => ({
    type: 'timeline',
    content: [{ type: 'timelineEntry', content: [line('when'), line('paragraph')] }],
  }),
  table: () => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: cells('tableHeader', 3) },
      { type: 'tableRow', content: cells('tableCell', 3) },
      { type: 'tableRow', content: cells('tableCell', 3) },
    ],
  }),
  correctionNote: () => ({ type: 'correctionNote', attrs: { date: today() }, content: [line('paragraph')] }),
  sectionBreak: () => ({ type: 'sectionBreak' }),
};

/** The empty block of that name, or null if more must be asked first (an address, a place, a story). */
export function newBlock(name: string): JSONContent | null {
  return EMPTY[name]?.() ?? null;
}

/** The day where the desk is, as a correction bears it. */
export function today(): string {
  const now = new Date();
  const two = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
