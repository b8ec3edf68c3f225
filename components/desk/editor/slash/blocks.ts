import type { Words } from '#components/desk/words/words.ts';
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

type Block = Omit<Offered, 'name' | 'label'> & { name: keyof Words['writing']['blocks'] };

const BLOCKS: Block[] = [
  { name: 'subheading', glyph: 'H', keys: ['sub', 'h2', 'heading'], chord: 'Mod+Alt+2' },
  { name: 'smallSubheading', glyph: 'h', keys: ['sub3', 'h3'], chord: 'Mod+Alt+3' },
  { name: 'pullQuote', glyph: '“', keys: ['pq', 'pull'] },
  { name: 'quote', glyph: '”', keys: ['qu', 'quote', 'blockquote'] },
  { name: 'questionAnswer', glyph: 'Q', keys: ['qa', 'interview'] },
  { name: 'list', glyph: '•', keys: ['li', 'ul', 'bullets'] },
  { name: 'numberedList', glyph: '1', keys: ['ol', 'numbers'] },
  { name: 'factBox', glyph: '≡', keys: ['fact', 'box'] },
  { name: 'timeline', glyph: '⋮', keys: ['time', 'timeline'] },
  { name: 'table', glyph: '▦', keys: ['table', 'grid'] },
  { name: 'relatedStory', glyph: '↗', keys: ['rel', 'story', 'more'] },
  { name: 'embed', glyph: '▷', keys: ['embed', 'video', 'post'] },
  { name: 'map', glyph: '◎', keys: ['map', 'place'] },
  { name: 'correctionNote', glyph: '±', keys: ['corr', 'clarification'] },
  { name: 'sectionBreak', glyph: '—', keys: ['break', 'hr', 'rule'] },
];

function offeredIn({ writing: { blocks } }: Words): Offered[] {
  return BLOCKS.map((block) => ({ ...block, label: blocks[block.name] }));
}

/** How well a block answers what was typed: 0 is best, Infinity is not at all. */
function distance(block: Offered, typed: string): number {
  if (block.keys.includes(typed)) return 0;
  const words = block.label.toLowerCase().split(' ');
  if (words[0]?.startsWith(typed)) return 1;
  if (words.some((word) => word.startsWith(typed))) return 2;
  return block.keys.some((key) => key.startsWith(typed)) ? 3 : Number.POSITIVE_INFINITY;
}

/** What matches stands first; the rest follows, so that the menu also teaches. */
export function matchBlocks(words: Words, typed: string): { matching: Offered[]; others: Offered[] } {
  const offered = offeredIn(words);
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return { matching: offered, others: [] };
  const near = (block: Offered) => distance(block, wanted);
  const matching = offered.filter((block) => near(block) < Number.POSITIVE_INFINITY).sort((a, b) => near(a) - near(b));
  return { matching, others: matching.length > 0 ? offered.filter((block) => !matching.includes(block)) : [] };
}

/** A snippet in the list of blocks. */
export function offeredSnippet(snippet: SnippetChoice): Offered {
  return { name: `snippet-${snippet.id}`, label: snippet.name, glyph: '¶', keys: [], snippet };
}
