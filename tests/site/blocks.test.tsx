import { expect, test } from 'vitest';
import { ArticlePage } from '#components/site/ArticlePage.tsx';
import { type Block, paragraph } from '#newsroom/stories/body.ts';
import { article, articleOf, card, furniture } from './paper.ts';
import { attribute, elements, html, words } from './render.ts';

const STORY = '018f0000-0000-7000-8000-000000000000';
const text = (words: string) => [{ type: 'text' as const, text: words }];

function prose(...blocks: Block[]) {
  const inlineStories = { [STORY]: card({ storyId: STORY, headline: 'Harbour board knew' }) };
  const shown = { ...article(), ...articleOf(...blocks), inlineStories };
  return html(<ArticlePage article={shown} furniture={furniture} />);
}

const all = (markup: string, tag: string) => elements(markup, ({ tagName }) => tagName === tag);

test('a quotation names who said it', () => {
  const markup = prose({
    type: 'quote',
    content: [paragraph('We could hear it.'), { type: 'attribution', content: text('A docker') }],
  });
  expect(words(all(markup, 'blockquote')[0])).toBe('We could hear it.A docker');
  expect(all(markup, 'cite').map(words)).toEqual(['A docker']);
});

test('lists stand in lists, numbered or not', () => {
  const inner: Block = {
    type: 'list',
    attrs: { ordered: true },
    content: [{ type: 'listItem', content: [paragraph('Salt')] }],
  };
  const markup = prose({
    type: 'list',
    attrs: { ordered: false },
    content: [{ type: 'listItem', content: [paragraph('Fields'), inner] }],
  });
  const [numbered] = elements(markup, ({ tagName, parentNode }) => tagName === 'ol' && parentNode?.nodeName === 'li');
  expect(words(numbered)).toBe('Salt');
});

test('a fact box is named by its title', () => {
  const markup = prose({
    type: 'factBox',
    content: [{ type: 'boxTitle', content: text('Two resignations') }, paragraph('One.')],
  });
  const [box] = elements(markup, (element) => attribute(element, 'class') === 'fact');
  const title = elements(markup, (element) => attribute(element, 'id') === attribute(box, 'aria-labelledby'));
  expect(title.map(words)).toEqual(['Two resignations']);
});

test('a table has heads that name their columns', () => {
  const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]) => ({
    type: 'tableRow' as const,
    content: cells.map((cell) => ({ type, content: [paragraph(cell)] })),
  });
  const markup = prose({
    type: 'table',
    content: [row('tableHeader', 'Berth', 'Built'), row('tableCell', '9', '1958')],
  });
  expect(all(markup, 'th').map((head) => [words(head), attribute(head, 'scope')])).toEqual([
    ['Berth', 'col'],
    ['Built', 'col'],
  ]);
  expect(all(markup, 'td').map(words)).toEqual(['9', '1958']);
});

test('something shown elsewhere is a link that says where it leads', () => {
  const markup = prose({ type: 'embed', attrs: { url: 'https://www.video.example/1', title: 'The collapse' } });
  const [link] = elements(markup, (element) => attribute(element, 'href') === 'https://www.video.example/1');
  expect(words(link)).toBe('The collapse');
  expect(markup).toContain('video.example</span>');
});

test('a story named within another is there while it is live, and not there otherwise', () => {
  const live = prose({ type: 'relatedStory', attrs: { storyId: STORY } });
  expect(live).toContain('Harbour board knew');
  const gone = prose({ type: 'relatedStory', attrs: { storyId: STORY.replace('8f', '9f') } });
  expect(gone).not.toContain('Read also');
});

test('a timeline, questions, a place and a break are drawn', () => {
  const markup = prose(
    {
      type: 'timeline',
      content: [{ type: 'timelineEntry', content: [{ type: 'when', content: text('2025') }, paragraph('A crack.')] }],
    },
    { type: 'questionAnswer', content: [{ type: 'question', content: text('Who pays?') }, paragraph('The board.')] },
    { type: 'map', attrs: { place: 'Berth 9' } },
    { type: 'sectionBreak' },
  );
  for (const part of ['2025', 'A crack.', 'Who pays?', 'The board.', 'Berth 9', '<hr/>'])
    expect(markup).toContain(part);
});

test('every mark has its element, and a phrase its language', () => {
  const marks = ['strong', 'emphasis', 'code', 'superscript', 'subscript', 'strikethrough'] as const;
  const markup = prose({
    type: 'paragraph',
    content: [
      ...marks.map((type) => ({ type: 'text' as const, text: type, marks: [{ type }] })),
      {
        type: 'text',
        text: 'سلام',
        marks: [{ type: 'strong' }, { type: 'phrase', attrs: { lang: 'fa', dir: 'rtl' } }],
      },
    ],
  });
  const tags = ['strong', 'em', 'code', 'sup', 'sub', 's'];
  expect(tags.map((tag) => words(all(markup, tag)[0]))).toEqual([...marks]);
  expect(markup).toContain('<strong><span lang="fa" dir="rtl">سلام</span></strong>');
});

test('subheadings skip no level: a small one without a large one before it is a second-level heading', () => {
  const heading = (level: 2 | 3, words: string): Block => ({
    type: 'subheading',
    attrs: { level },
    content: text(words),
  });
  const markup = prose(heading(3, 'Early'), heading(2, 'Large'), heading(3, 'Under it'));
  expect(all(markup, 'h3').map(words)).toEqual(['Under it']);
  expect(elements(markup, (element) => attribute(element, 'class') === 'minor').map(words)).toEqual([
    'Early',
    'Under it',
  ]);
});
