import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { bodySchema } from '#components/desk/editor/schema/body-schema.ts';
import { chosenBlocks, nameOf } from '#components/desk/editor/snippets/chosen-blocks.ts';
import { placeBlocks } from '#components/desk/editor/snippets/place-blocks.ts';
import { readyBlocks } from '#components/desk/editor/snippets/ready-blocks.ts';
import { Body } from '#newsroom/stories/body.ts';
import { written } from '../written.ts';

const schema = bodySchema();
type Json = { type: string; attrs?: object; content?: Json[]; text?: string; marks?: object[] };
const line = (type: string, text = ''): Json => ({ type, ...(text && { content: [{ type: 'text', text }] }) });
const p = (text = '') => line('paragraph', text);
const box = (type: string, ...content: Json[]): Json => ({ type, content });
const list = (...items: Json[]): Json => ({
  type: 'list',
  attrs: { ordered: false },
  content: items.map((item) => box('listItem', item)),
});

const LINK: Json = {
  type: 'text',
  text: '116 123',
  marks: [{ type: 'link', attrs: { href: 'tel:116123' } }],
};
const CALL: Json = { type: 'paragraph', content: [{ type: 'text', text: 'Call ' }, LINK] };
const BOX = box('factBox', line('boxTitle', 'Need to talk?'), CALL);

const body = (doc: Node) => {
  doc.check();
  return Body.parse(doc.toJSON());
};

/** The story with its only `;x` replaced by blocks, with `|` where the caret then stands. */
function placed(story: Json[], blocks: Json[], space = false): string {
  const doc = schema.nodeFromJSON({ type: 'doc', content: story });
  let from = 0;
  doc.descendants((node, at) => {
    if (node.isText && node.text?.includes(';x')) from = at + node.text.indexOf(';x');
  });
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, from + 2) });
  const nodes = blocks.map((block) => schema.nodeFromJSON(block));
  state = state.apply(placeBlocks(state, { from, to: from + 2 }, nodes, { space }));
  body(state.doc);
  expect(state.selection.$from.parent.isTextblock).toBe(true);
  return written(body(state.apply(state.tr.insertText('|')).doc));
}

test('one paragraph goes on in the line, with its links', () => {
  expect(placed([p('If you worry, ;x')], [CALL], true)).toBe('¶ If you worry, Call [116 123](tel:116123) |');
  expect(placed([p('If you worry, ;x.')], [CALL], true)).toBe('¶ If you worry, Call [116 123](tel:116123)|.');
  expect(placed([p(';x')], [CALL], true)).toBe('¶ Call [116 123](tel:116123)|');
  expect(placed([box('quote', p('He said ;x'))], [CALL])).toBe('> He said Call [116 123](tel:116123)|');
  expect(
    placed(
      [line('subheading', ';x')].map((one) => ({ ...one, attrs: { level: 2 } })),
      [p('Storm')],
    ),
  ).toBe('## Storm|');
});

test('several paragraphs take the place of an empty line and part a full one', () => {
  const two = [p('One.'), p('Two.')];
  expect(placed([p('Before.'), p(';x'), p('After.')], two)).toBe('¶ Before.\n¶ One.\n¶ Two.|\n¶ After.');
  expect(placed([p('Before ;x after.')], two)).toBe('¶ Before \n¶ One.\n¶ Two.|\n¶  after.');
  expect(placed([p('Before ;x')], two)).toBe('¶ Before \n¶ One.\n¶ Two.|');
  expect(placed([p(';x after.')], two)).toBe('¶ One.\n¶ Two.|\n¶  after.');
});

test('below a box at the end of the story there is a line to go on in', () => {
  const told = JSON.stringify(Body.parse({ type: 'doc', content: [BOX] }).content[0]);
  expect(placed([p(';x')], [BOX])).toBe(`${told}\n¶ |`);
  expect(placed([p(';x'), p('After.')], [BOX])).toBe(`${told}\n¶ |After.`);
});

test('what a box or a cell cannot hold stands below it, and nothing of the box is lost', () => {
  const inBox = placed([box('factBox', line('boxTitle', 'Wall'), p('Old ;x'))], [BOX]).split('\n');
  expect(inBox.map((each) => each.slice(0, 17))).toEqual(['{"type":"factBox"', '{"type":"factBox"', '¶ |']);
  const table = box('table', box('tableRow', box('tableCell', p(';x')), box('tableCell', p('End'))));
  expect(placed([table], [list(p('One'))])).toBe('|  | End |\n- One\n¶ |');
  expect(placed([table], [p('One'), p('Two')])).toBe('| One ¶ Two| | End |');
  expect(placed([list(p('First ;x'))], [p('One'), list(p('Two'))])).toBe('- First \n  One\n  - Two|');
});

test('a list never stands deeper in lists than a story allows', () => {
  const deep = list(list(list(list(p('Deep ;x')))));
  expect(placed([deep], [list(p('One'))])).toBe('      - Deep \n      - One|');
});

test('who wrote on meanwhile keeps the caret', () => {
  const doc = schema.nodeFromJSON(box('doc', p('Before ;x and on')));
  let state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  const nodes = [p('One.'), p('Two.')].map((block) => schema.nodeFromJSON(block));
  state = state.apply(placeBlocks(state, { from: 8, to: 11 }, nodes, { keepCaret: true }));
  expect(written(body(state.apply(state.tr.insertText('|')).doc))).toBe('¶ Before \n¶ One.\n¶ Two.\n¶ and on|');
});

test('a correction bears the day of today, and words in another language say so', () => {
  const note = { type: 'correctionNote', attrs: { date: '2001-01-01' }, content: [p('We erred.')] };
  const snippet = {
    id: '1',
    name: 'Correction',
    trigger: 'corr',
    language: 'fa',
    body: { type: 'doc', content: [note, CALL] },
  };
  const ready = (language: string) => readyBlocks(schema, snippet as never, language).map((node) => node.toJSON());
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
  expect(ready('fa')).toEqual([{ ...note, attrs: { date: today } }, CALL]);
  const phrase = { type: 'phrase', attrs: { lang: 'fa', dir: 'rtl' } };
  expect(ready('en')[1].content).toEqual([
    { type: 'text', text: 'Call ', marks: [phrase] },
    { ...LINK, marks: [...LINK.marks!, phrase] },
  ]);
});

/** What is chosen from the first `[` to the first `]` of a story. */
function chosen(...story: Json[]) {
  const doc = schema.nodeFromJSON({ type: 'doc', content: story });
  const at = (sign: string) => {
    let found = 0;
    doc.descendants((node, start) => {
      if (!found && node.isText && node.text!.includes(sign)) found = start + node.text!.indexOf(sign);
    });
    return found;
  };
  const state = EditorState.create({ doc });
  const selection = TextSelection.create(doc, at('['), at(']'));
  return chosenBlocks(state.apply(state.tr.setSelection(selection)));
}

test('words of one line are a paragraph, a whole line is what it is, and more keeps its boxes', () => {
  expect(chosen(p('The [old wall] stands'))).toEqual([p('[old wall')]);
  expect(chosen(box('factBox', line('boxTitle', 'Wall'), p('The [old] wall')))).toEqual([p('[old')]);
  const more = chosen(p('The [old wall'), box('factBox', line('boxTitle', 'Need'), CALL), p('and] on'));
  expect(more.map(({ type }) => type)).toEqual(['paragraph', 'factBox', 'paragraph']);
  expect(more[1]).toEqual(box('factBox', line('boxTitle', 'Need'), CALL));
  expect(Body.safeParse({ type: 'doc', content: more }).success).toBe(true);
  const items = chosen(list(p('One [1'), p('Two'), p('Three] 3')));
  expect(written(Body.parse({ type: 'doc', content: items }))).toBe('- [1\n- Two\n- Three');
});

test('without a choice the whole block with the caret is meant', () => {
  const doc = schema.nodeFromJSON(box('doc', p('One'), BOX));
  const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  expect(chosenBlocks(state)).toEqual([BOX]);
});

test('a snippet is called as it begins, until somebody names it', () => {
  expect(nameOf([BOX])).toBe('Need to talk?');
  expect(nameOf([p(), CALL])).toBe('Call 116 123');
  expect(nameOf([p(`${'harbour '.repeat(12)}`)])).toBe('harbour harbour harbour harbour harbour harbour harbour');
  expect(nameOf([{ type: 'sectionBreak' }])).toBe('');
});
