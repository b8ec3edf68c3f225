const GLYPHS: Record<string, string> = {
  paragraph: '¶',
  quote: '”',
  pullQuote: '“',
  list: '•',
  factBox: '≡',
  timeline: '⋮',
  questionAnswer: 'Q',
  table: '▦',
  relatedStory: '↗',
  embed: '▷',
  map: '◎',
  correctionNote: '±',
  sectionBreak: '—',
};

/** The sign that stands before a block, in the outline and in the margin. */
export function glyphOf(type: string, attrs: { level?: number }): string {
  return type === 'subheading' ? `H${attrs.level ?? 2}` : (GLYPHS[type] ?? '¶');
}
