import fc from 'fast-check';
import type { Body } from '#newsroom/stories/body.ts';

/** Bodies of every shape that the schema allows, in the form that the editor itself writes. */

const ORDER = ['link', 'phrase', 'strong', 'emphasis', 'strikethrough', 'superscript', 'subscript', 'code'];
type Mark = { type: string; attrs?: object };
type Inline = { type: string; text?: string; marks?: Mark[] };

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const mark = fc.oneof(
  fc.constantFrom(...ORDER.slice(2)).map((type): Mark => ({ type })),
  fc
    .constantFrom('https://foreland.example/a?b=1', '/world/2026/11/23/x', 'mailto:desk@foreland.example')
    .map((href): Mark => ({ type: 'link', attrs: { href } })),
  fc.constant<Mark>({ type: 'phrase', attrs: { lang: 'fa', dir: 'rtl' } }),
);
const marks = fc
  .uniqueArray(mark, { selector: (each) => each.type, maxLength: 4 })
  .map((set) => set.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type)));

const inline = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(word, marks).map(([text, set]) => marked({ type: 'text', text }, set)) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
);

function marked(node: Inline, set: Mark[]): Inline {
  return set.length > 0 ? { ...node, marks: set } : node;
}

/** The editor has no two neighbouring texts with the same marks: they are one. */
function joined(nodes: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.text && node.text && JSON.stringify(last.marks) === JSON.stringify(node.marks)) last.text += node.text;
    else out.push({ ...node });
  }
  return out;
}

const inlines = fc.array(inline, { maxLength: 5 }).map(joined);
const line = (type: string) =>
  inlines.map((content) => (content.length > 0 ? { type, content } : { type }) as { type: string });
const some = <T>(...of: fc.Arbitrary<T>[]) => fc.array(fc.oneof(...of), { minLength: 1, maxLength: 3 });
const holding = <T>(type: string, content: fc.Arbitrary<T[]>) => content.map((nodes) => ({ type, content: nodes }));

const paragraph = line('paragraph');
const list = (depth: number): fc.Arbitrary<object> => {
  const inner = depth < 4 ? some<object>(paragraph, list(depth + 1)) : some<object>(paragraph);
  return fc
    .tuple(fc.boolean(), some(holding('listItem', inner)))
    .map(([ordered, content]) => ({ type: 'list', attrs: { ordered }, content }));
};
const words = (type: string) => holding(type, some(paragraph, line('attribution')));
const cell = (type: string) =>
  fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), some(paragraph))
    .map(([colspan, rowspan, content]) => ({ type, attrs: { colspan, rowspan }, content }));

export const blocks: Record<string, fc.Arbitrary<object>> = {
  paragraph,
  subheading: fc
    .tuple(fc.constantFrom(2, 3), paragraph)
    .map(([level, words]) => ({ ...words, type: 'subheading', attrs: { level } })),
  quote: words('quote'),
  pullQuote: words('pullQuote'),
  list: list(1),
  factBox: holding('factBox', some<object>(line('boxTitle'), paragraph, list(1))),
  timeline: holding('timeline', some(holding('timelineEntry', some(line('when'), paragraph)))),
  questionAnswer: holding('questionAnswer', some(line('question'), paragraph)),
  table: holding('table', some(holding('tableRow', some(cell('tableHeader'), cell('tableCell'))))),
  embed: fc.record({
    type: fc.constant('embed'),
    attrs: fc.record({ url: fc.constant('https://video.example/1'), title: fc.string({ maxLength: 40 }) }),
  }),
  map: fc.record({ type: fc.constant('map'), attrs: fc.record({ place: fc.string({ maxLength: 40 }) }) }),
  relatedStory: fc.uuid().map((storyId) => ({ type: 'relatedStory', attrs: { storyId } })),
  correctionNote: some(paragraph).map((content) => ({
    type: 'correctionNote',
    attrs: { date: '2026-11-23' },
    content,
  })),
  sectionBreak: fc.constant({ type: 'sectionBreak' }),
};

export const bodies = fc
  .array(fc.oneof(...Object.values(blocks)), { minLength: 1, maxLength: 5 })
  .map((content) => ({ type: 'doc', content }) as Body);
