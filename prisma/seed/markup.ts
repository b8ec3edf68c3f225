import type { Block, Inline, List } from '#newsroom/stories/body.ts';
import { inlinesOf } from './inline.ts';

/** What a text cannot know by itself. */
export type Around = {
  /** The id of the story with this key. */
  idOf(key: string): string;
  /** The day that a correction carries, as YYYY-MM-DD. */
  today: string;
  /** The next blocks of the pasted text; all that are left without a number. */
  pasted(count?: number): Block[];
};

/** The blocks of a story's text, as README.md describes it. */
export function blocksOf(text: string, around: Around): Block[] {
  return piecesOf(text).flatMap((piece) => blockOf(piece, around));
}

/** Pieces are apart by blank lines; a `:::` box is one piece whatever is in it. */
function piecesOf(text: string): string[] {
  const pieces: string[][] = [[]];
  let boxed = false;
  for (const line of text.split('\n')) {
    if (!boxed && !line.trim()) pieces.push([]);
    else pieces.at(-1)!.push(line);
    if (line.startsWith(':::')) boxed = line !== ':::';
  }
  return pieces.map((lines) => lines.join('\n')).filter(Boolean);
}

function blockOf(piece: string, around: Around): Block[] {
  if (piece === '***') return [{ type: 'sectionBreak' }];
  if (piece.startsWith(':::')) return boxOf(piece, around);
  if (piece.startsWith('::')) return commandOf(piece, around);
  if (piece.startsWith('>>')) return [{ type: 'pullQuote', content: quoted(piece, />> ?/) }];
  if (piece.startsWith('>')) return [{ type: 'quote', content: quoted(piece, /> ?/) }];
  if (piece.startsWith('|')) return [tableOf(piece)];
  if (/^(?:- |\d+\. )/.test(piece)) return [listOf(piece.split('\n'))];
  const [, signs, heading] = /^(#{2,3}) (.+)$/.exec(piece) ?? [];
  if (signs) return [{ type: 'subheading', attrs: { level: signs.length as 2 | 3 }, content: inlinesOf(heading!) }];
  return [paragraphOf(piece)];
}

function paragraphOf(text: string): { type: 'paragraph'; content: Inline[] } {
  return { type: 'paragraph', content: inlinesOf(text) };
}

function commandOf(piece: string, around: Around): Block[] {
  const [, name, first = '', rest = ''] = /^::(\w+) ?(\S*) ?(.*)$/.exec(piece) ?? [];
  if (name === 'related') return [{ type: 'relatedStory', attrs: { storyId: around.idOf(first) } }];
  if (name === 'map') return [{ type: 'map', attrs: { place: `${first} ${rest}`.trim() } }];
  if (name === 'embed') return [{ type: 'embed', attrs: { url: first, title: rest } }];
  if (name === 'pasted') return around.pasted(first ? Number(first) : undefined);
  throw new Error(`Not known in a story's text: ${piece}`);
}

function quoted(piece: string, sign: RegExp) {
  return piece
    .split('\n')
    .map((line) => line.replace(sign, ''))
    .map((line) =>
      line.startsWith('— ')
        ? { type: 'attribution' as const, content: inlinesOf(line.slice(2)) }
        : { type: 'paragraph' as const, content: inlinesOf(line) },
    );
}

function tableOf(piece: string): Block {
  const rows = piece.split('\n').map((line) => line.slice(1, line.lastIndexOf('|')).split('|'));
  return {
    type: 'table',
    content: rows.map((cells, i) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({
        type: i === 0 ? ('tableHeader' as const) : ('tableCell' as const),
        content: [paragraphOf(cell.trim())],
      })),
    })),
  };
}

const ITEM = /^( *)(-|\d+\.) (.*)$/;

/** Items that are indented further belong to the item before them. */
function listOf(lines: string[]): List {
  const [, indent = '', sign] = ITEM.exec(lines[0]!) ?? [];
  const list: List = { type: 'list', attrs: { ordered: sign !== '-' }, content: [] };
  for (let i = 0; i < lines.length; i++) {
    const [, deep = '', , words = ''] = ITEM.exec(lines[i]!) ?? [];
    if (deep.length <= indent.length) {
      list.content.push({ type: 'listItem', content: [paragraphOf(words)] });
      continue;
    }
    const from = i;
    while ((ITEM.exec(lines[i + 1] ?? '')?.[1]?.length ?? 0) >= deep.length) i++;
    list.content.at(-1)!.content.push(listOf(lines.slice(from, i + 1)));
  }
  return list;
}

function boxOf(piece: string, around: Around): Block[] {
  const lines = piece.split('\n');
  const [, name, title] = /^::: (\w+) ?(.*)$/.exec(lines[0]!) ?? [];
  const inner = lines.slice(1, -1);
  if (name === 'fact') return [factBoxOf(title!, inner.join('\n'))];
  if (name === 'timeline') return [timelineOf(inner)];
  if (name === 'questions') return questionsOf(inner.join('\n'));
  if (name === 'correction') {
    return [{ type: 'correctionNote', attrs: { date: around.today }, content: [paragraphOf(inner.join('\n'))] }];
  }
  throw new Error(`Not known in a story's text: ${lines[0]}`);
}

function factBoxOf(title: string, text: string): Block {
  const parts = piecesOf(text).map((piece) =>
    ITEM.test(piece.split('\n')[0]!) ? listOf(piece.split('\n')) : paragraphOf(piece),
  );
  return { type: 'factBox', content: [{ type: 'boxTitle', content: inlinesOf(title) }, ...parts] };
}

function timelineOf(lines: string[]): Block {
  const entries = lines.map((line) => {
    const [when = '', ...words] = line.split('|');
    const content = [{ type: 'when' as const, content: inlinesOf(when.trim()) }, paragraphOf(words.join('|').trim())];
    return { type: 'timelineEntry' as const, content };
  });
  return { type: 'timeline', content: entries };
}

function questionsOf(text: string): Block[] {
  return text
    .split(/^Q: /m)
    .slice(1)
    .map((pair) => {
      const [question = '', ...answers] = pair.trim().split(/\nA: /);
      const content = [{ type: 'question' as const, content: inlinesOf(question) }, ...answers.map(paragraphOf)];
      return { type: 'questionAnswer', content };
    });
}
