import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { downOutOfLast, enterInBox } from '#components/desk/editor/keys/enter.ts';
import { putBlock } from '#components/desk/editor/keys/put-block.ts';
import { bodySchema } from '#components/desk/editor/schema/body-schema.ts';

const schema = bodySchema();
type Json = { type: string; attrs?: object; content?: Json[]; text?: string };
const line = (type: string, text = ''): Json => ({ type, ...(text && { content: [{ type: 'text', text }] }) });
const box = (type: string, ...content: Json[]): Json => ({ type, content });

/** The story after Enter with the caret at the end of its last line that holds `at`, or of its last empty line. */
function after(blocks: Json[], at = '', command = enterInBox) {
  const doc = schema.nodeFromJSON({ type: 'doc', content: blocks });
  let caret = 0;
  doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === at) caret = position + 1 + node.content.size;
  });
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
  const done = command(state, (change) => {
    state = state.apply(change);
  });
  if (done) state.doc.check();
  return {
    done,
    blocks: (state.doc.toJSON() as { content: Json[] }).content,
    in: state.selection.$from.parent.type.name,
  };
}

test('Enter leads from the title of a box to its words', () => {
  const result = after([box('factBox', line('boxTitle', 'The wall'), line('paragraph'))], 'The wall');
  expect(result.in).toBe('paragraph');
  expect(result.blocks[0]?.content).toHaveLength(2);
});

test('Enter on an empty last line leads out of a box and takes the line away', () => {
  const result = after([
    box('factBox', line('boxTitle', 'The wall'), line('paragraph', 'Built 1911.'), line('paragraph')),
  ]);
  expect(result.blocks.map(({ type }) => type)).toEqual(['factBox', 'paragraph']);
  expect(result.blocks[0]?.content).toHaveLength(2);
});

test('Enter after an answer asks the next question, and on an empty question ends the interview', () => {
  const interview = box('questionAnswer', line('question', 'Why?'), line('paragraph', 'Because.'), line('paragraph'));
  const asked = after([interview]);
  expect(asked.in).toBe('question');
  expect(after(asked.blocks).blocks.map(({ type }) => type)).toEqual(['questionAnswer', 'paragraph']);
});

test('Enter on the empty end of an entry begins the next, and on an empty hour ends the timeline', () => {
  const entry = box('timelineEntry', line('when', '1911'), line('paragraph', 'Built.'), line('paragraph'));
  const next = after([box('timeline', entry)]);
  expect(next.in).toBe('when');
  expect(next.blocks[0]?.content).toHaveLength(2);
  const doc = next.blocks.map((block) => ({
    ...block,
    content: block.content?.map((each, at) => (at === 1 ? box('timelineEntry', line('when')) : each)),
  }));
  const out = after(doc);
  expect(out.blocks.map(({ type }) => type)).toEqual(['timeline', 'paragraph']);
  expect(out.blocks[0]?.content).toHaveLength(1);
});

test('Enter after who said it leaves the quotation', () => {
  const result = after([box('quote', line('paragraph', 'We wait.'), line('attribution', 'The keeper'))], 'The keeper');
  expect(result.blocks.map(({ type }) => type)).toEqual(['quote', 'paragraph']);
});

test('the arrow down from the last cell of a story makes room below the table', () => {
  const table = box('table', box('tableRow', box('tableCell', line('paragraph', 'End'))));
  expect(after([table], 'End', downOutOfLast).blocks.map(({ type }) => type)).toEqual(['table', 'paragraph']);
  expect(after([table, line('paragraph', 'x')], 'End', downOutOfLast).done).toBe(false);
});

test('a map takes the place of an empty line, and the words go on below it', () => {
  const map = schema.nodes.map?.create({ place: 'Port Averil' });
  const put = putBlock(map!);
  expect(after([line('paragraph')], '', put).blocks.map(({ type }) => type)).toEqual(['map', 'paragraph']);
  const between = after([line('paragraph', 'One'), line('paragraph', 'Two')], 'One', put);
  expect(between.blocks.map(({ type }) => type)).toEqual(['paragraph', 'map', 'paragraph']);
  expect(between.in).toBe('paragraph');
});

test('Enter after the words of a box writes more words, not another title', () => {
  for (const kind of ['factBox', 'timelineEntry', 'questionAnswer']) {
    expect(schema.nodes[kind]?.contentMatch.defaultType?.name).toBe('paragraph');
  }
  expect(schema.nodes.tableRow?.contentMatch.defaultType?.name).toBe('tableCell');
});
