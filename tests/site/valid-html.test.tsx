import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { NotFoundPage, WithdrawnPage } from '#components/site/AbsentPage.tsx';
import { ArticlePage } from '#components/site/ArticlePage.tsx';
import { FrontPage } from '#components/site/FrontPage.tsx';
import { ListPage } from '#components/site/ListPage.tsx';
import type { Block } from '#newsroom/stories/body.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { htmlRules } from './html-rules.ts';
import { article, card, furniture, picture } from './paper.ts';
import { html } from './render.ts';

const validator = new HtmlValidate(htmlRules);

const blocks: Block[] = [
  paragraph('First.'),
  { type: 'subheading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Second resignation' }] },
  {
    type: 'pullQuote',
    content: [paragraph('“I will not”'), { type: 'attribution', content: [{ type: 'text', text: 'He' }] }],
  },
  {
    type: 'list',
    attrs: { ordered: false },
    content: [{ type: 'listItem', content: [paragraph('One'), paragraph('Two')] }],
  },
  { type: 'factBox', content: [{ type: 'boxTitle', content: [{ type: 'text', text: 'Box' }] }, paragraph('Fact.')] },
  {
    type: 'timeline',
    content: [{ type: 'timelineEntry', content: [{ type: 'when', content: [{ type: 'text', text: '2025' }] }] }],
  },
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph('Berth')] }] }] },
  { type: 'embed', attrs: { url: 'https://video.example/1', title: 'Film' } },
  { type: 'correctionNote', attrs: { date: '2010-09-14' }, content: [paragraph('He was the deputy.')] },
  { type: 'sectionBreak' },
];
const rich = article({
  body: { type: 'doc', content: blocks },
  pictures: [picture()],
  modifiedAt: '2010-09-14T06:20:00.000Z',
  sources: [{ name: 'Agencies', url: 'https://agency.example/' }],
  related: [{ path: '/x', url: null, title: 'Not for sale', line: 'A journey.', language: 'en', picture: picture() }],
  topics: [{ id: 't', slug: 'iran', name: 'Iran', path: '/topics/iran' }],
  translations: [{ path: '/fa', language: 'fa', direction: 'rtl', headline: 'خبر' }],
  earlier: { path: '/y', headline: 'Ministers leave', language: 'en' },
  later: { path: '/z', headline: 'Ballots, by boat', language: 'en' },
});
const cards = Array.from({ length: 24 }, (_, at) =>
  card({ storyId: `s${at}`, kicker: 'Coast', standfirst: 'A line.', picture: at % 2 ? picture() : null }),
);
const front = {
  lead: cards[0]!,
  latest: cards.slice(1, 13),
  sections: [{ section: furniture.sections[1]!, cards: cards.slice(13) }],
  opinion: [card({ storyId: 'o', kind: 'opinion' })],
};
const list = { cards: cards.slice(0, 8), older: 'k' };

const pages = {
  'an article': <ArticlePage article={rich} furniture={furniture} />,
  'a Persian article': <ArticlePage article={{ ...rich, language: 'fa', direction: 'rtl' }} furniture={furniture} />,
  'the front': <FrontPage front={front} furniture={furniture} />,
  'a section': (
    <ListPage furniture={furniture} title="Coast" path="/coast" description="" list={list} section="coast" />
  ),
  'a topic': (
    <ListPage furniture={furniture} title="Iran" path="/topics/iran" description="" list={list} kicker="Topic" />
  ),
  'a withdrawn report': <WithdrawnPage furniture={furniture} notice="Why." withdrawnAt="2026-11-19T14:30:00.000Z" />,
  'an address without a page': <NotFoundPage furniture={furniture} />,
};

test.each(Object.entries(pages))('%s is valid HTML', async (_, page) => {
  const report = await validator.validateString(html(page));
  const complaints = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(complaints).toEqual([]);
});
