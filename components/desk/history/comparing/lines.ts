import type { Node } from '@tiptap/pm/model';
import { bodySchema } from '#components/desk/editor/schema/body-schema.ts';
import type { Body } from '#newsroom/stories/body.ts';

/** How a line of the body looks where versions are compared. */
export type Looks = 'text' | 'subheading' | 'quote' | 'item' | 'cell' | 'small' | 'insert';

/** A line of the body: a block that holds text, or one that holds none, with what it is and where it stands. */
export type Line = {
  node: Node;
  /** What it is, in words: "Subheading", "List item, second level". Two lines of one structure have the same words. */
  is: string;
  looks: Looks;
  /** What it shows besides text, by name. */
  details: Record<string, string>;
  text: string;
  /** Where its text begins in all text of the body, in UTF-16 units without breaks. */
  start: number;
  /** The same for two lines that do not differ at all. */
  key: string;
};

let made: ReturnType<typeof bodySchema> | undefined;
export function schema() {
  made ??= bodySchema();
  return made;
}

/** Every line of a body in the order of reading. */
export function linesOfBody(body: Body): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const walk = (node: Node, above: Node[]) => {
    if (node.isTextblock || (node.isLeaf && !node.isInline)) {
      const { is, looks } = structureOf(node, above);
      const details = detailsOf(node);
      const text = node.textContent;
      lines.push({ node, is, looks, details, text, start, key: JSON.stringify([is, node.toJSON()]) });
      start += text.length;
    } else for (const child of node.children) walk(child, [...above, node]);
  };
  for (const block of schema().nodeFromJSON(body).children) walk(block, []);
  return lines;
}

const OWN: Record<string, { is: string; looks: Looks }> = {
  attribution: { is: 'Who is quoted', looks: 'small' },
  boxTitle: { is: 'Title of a fact box', looks: 'subheading' },
  when: { is: 'Time in a timeline', looks: 'small' },
  question: { is: 'Question', looks: 'subheading' },
  embed: { is: 'Embed', looks: 'insert' },
  map: { is: 'Map', looks: 'insert' },
  relatedStory: { is: 'Related story', looks: 'insert' },
  sectionBreak: { is: 'Section break', looks: 'insert' },
};

const WITHIN: Record<string, { is: string; looks: Looks }> = {
  quote: { is: 'Quote', looks: 'quote' },
  pullQuote: { is: 'Pull quote', looks: 'quote' },
  factBox: { is: 'Fact box', looks: 'cell' },
  timelineEntry: { is: 'Timeline', looks: 'cell' },
  questionAnswer: { is: 'Answer', looks: 'text' },
  tableHeader: { is: 'Heading of a table', looks: 'cell' },
  tableCell: { is: 'Table cell', looks: 'cell' },
  correctionNote: { is: 'Correction note', looks: 'small' },
};

const LEVELS = ['', ', second level', ', third level', ', fourth level'];

function structureOf(node: Node, above: Node[]): { is: string; looks: Looks } {
  if (node.type.name === 'subheading') {
    return { is: node.attrs.level === 3 ? 'Small subheading' : 'Subheading', looks: 'subheading' };
  }
  const own = OWN[node.type.name];
  if (own) return own;
  const lists = above.filter(({ type }) => type.name === 'list');
  const list = lists.at(-1);
  if (list) {
    const is = list.attrs.ordered ? 'Numbered item' : 'List item';
    const first = above.at(-1)?.firstChild === node;
    return { is: `${is}${LEVELS[lists.length - 1] ?? ''}${first ? '' : ', continued'}`, looks: 'item' };
  }
  const around = above.findLast(({ type }) => type.name in WITHIN);
  return (around && WITHIN[around.type.name]) ?? { is: 'Paragraph', looks: 'text' };
}

const NAMES: Record<string, string> = {
  url: 'Address',
  title: 'Title',
  place: 'Place',
  storyId: 'Story',
  date: 'Date',
};

function detailsOf(node: Node): Record<string, string> {
  if (!node.isLeaf) return {};
  return Object.fromEntries(
    Object.entries(node.attrs).flatMap(([name, value]) =>
      name in NAMES && value ? [[NAMES[name], String(value)]] : [],
    ),
  );
}
