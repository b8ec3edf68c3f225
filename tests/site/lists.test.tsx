import { expect, test } from 'vitest';
import { MovedPage, NotFoundPage, WithdrawnPage } from '#components/site/AbsentPage.tsx';
import { ListPage } from '#components/site/ListPage.tsx';
import { card, furniture } from './paper.ts';
import { attribute, elements, html, words, wordsOf } from './render.ts';

const list = {
  cards: [
    card({ storyId: 'late', publishedAt: '2026-11-23T22:30:00.000Z' }),
    card({ storyId: 'early', publishedAt: '2026-11-23T21:30:00.000Z' }),
  ],
  older: 'a+b',
};
const shown = { furniture, title: 'Coast', path: '/coast', description: 'The harbour.', list };

test('a list is read by days of the newspaper’s zone', () => {
  const markup = html(<ListPage {...shown} />);
  const days = elements(markup, ({ tagName, parentNode }) => tagName === 'h2' && parentNode?.nodeName === 'section');
  expect(days.map(words)).toEqual(['Tuesday 24 November 2026', 'Monday 23 November 2026']);
});

test('the way to older stories carries the key of the list', () => {
  const markup = html(<ListPage {...shown} />);
  const [older] = elements(markup, (element) => attribute(element, 'rel') === 'next');
  expect(attribute(older, 'href')).toBe('/coast?after=a%2Bb');
});

test('an older page of a list is its own page, with a way back to the newest', () => {
  const markup = html(<ListPage {...shown} after="k1" />);
  const [canonical] = elements(markup, (element) => attribute(element, 'rel') === 'canonical');
  expect(attribute(canonical, 'href')).toBe('https://foreland.example/coast?after=k1');
  expect(wordsOf(markup)).toContain('Newest');
});

test('an address without a page has words, and no robot keeps them', () => {
  const markup = html(<NotFoundPage furniture={furniture} />);
  expect(wordsOf(markup)).toContain('There is no page at this address');
  expect(markup).toContain('<meta name="robots" content="noindex"/>');
});

test('a withdrawn report says when and why it went', () => {
  const withdrawnAt = '2026-11-19T14:30:00.000Z';
  const said = wordsOf(
    html(<WithdrawnPage furniture={furniture} notice="It named the wrong person." {...{ withdrawnAt }} />),
  );
  expect(said).toContain('We withdrew it on 19 November 2026, 16:30.It named the wrong person.');
});

test('a moved page names its new address', () => {
  const markup = html(<MovedPage furniture={furniture} to="/world/2026/11/24/new" />);
  expect(elements(markup, (element) => attribute(element, 'href') === '/world/2026/11/24/new')).toHaveLength(1);
});
