import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';

/** The blocks that the slash menu offers, in the order in which an editor reaches for them. */
export type Offered = {
  name: string;
  label: string;
  glyph: string;
  /** What may be typed for it, the shown one first. */
  keys: string[];
  /** Shown instead of the first key where there is a chord. */
  chord?: string;
  /** Instead of a block: the newsroom's own text. */
  snippet?: SnippetChoice;
};

export const OFFERED: Offered[] = [
  { name: 'subheading', label: 'Subheading', glyph: 'H', keys: ['sub', 'h2', 'heading'], chord: 'Mod+Alt+2' },
  { name: 'smallSubheading', label: 'Small subheading', glyph: 'h', keys: ['sub3', 'h3'], chord: 'Mod+Alt+3' },
  { name: 'pullQuote', label: 'Pull quote', glyph: '“', keys: ['pq', 'pull'] },
  { name: 'quote', label: 'Quotation', glyph: '”', keys: ['qu', 'quote', 'blockquote'] },
  { name: 'questionAnswer', label: 'Question and answer', glyph: 'Q', keys: ['qa', 'interview'] },
  { name: 'list', label: 'List', glyph: '•', keys: ['li', 'ul', 'bullets'] },
  { name: 'numberedList', label: 'Numbered list', glyph: '1', keys: ['ol', 'numbers'] },
  { name: 'factBox', label: 'Fact box', glyph: '≡', keys: ['fact', 'box'] },
  { name: 'timeline', label: 'Timeline', glyph: '⋮', keys: ['time', 'timeline'] },
  { name: 'table', label: 'Table', glyph: '▦', keys: ['table', 'grid'] },
  { name: 'relatedStory', label: 'Related story here', glyph: '↗', keys: ['rel', 'story', 'more'] },
  { name: 'embed', label: 'Embed from elsewhere', glyph: '▷', keys: ['embed', 'video', 'post'] },
  { name: 'map', label: 'Map of a place', glyph: '◎', keys: ['map', 'place'] },
  { name: 'correctionNote', label: 'Correction note', glyph: '±', keys: ['corr', 'clarification'] },
  { name: 'sectionBreak', label: 'Section break', glyph: '—', keys: ['break', 'hr', 'rule'] },
];

/** How well a block answers what was typed: 0 is best, Infinity is not at all. */
function distance(block: Offered, typed: string): number {
  if (block.keys.includes(typed)) return 0;
  const words = block.label.toLowerCase().split(' ');
  if (words[0]?.startsWith(typed)) return 1;
  if (words.some((word) => word.startsWith(typed))) return 2;
  return block.keys.some((key) => key.startsWith(typed)) ? 3 : Number.POSITIVE_INFINITY;
}

/** What matches stands first; the rest follows, so that the menu also teaches. */
export function matchBlocks(typed: string): { matching: Offered[]; others: Offered[] } {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return { matching: OFFERED, others: [] };
  const near = (block: Offered) => distance(block, wanted);
  const matching = OFFERED.filter((block) => near(block) < Number.POSITIVE_INFINITY).sort((a, b) => near(a) - near(b));
  return { matching, others: matching.length > 0 ? OFFERED.filter((block) => !matching.includes(block)) : [] };
}

/** A snippet in the list of blocks. */
export function offeredSnippet(snippet: SnippetChoice): Offered {
  return { name: `snippet-${snippet.id}`, label: snippet.name, glyph: '¶', keys: [], snippet };
}
