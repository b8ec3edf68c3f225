import { expect, test } from 'vitest';
import { ArticlePage } from '#components/site/ArticlePage.tsx';
import type { LiveArticle } from '#newsroom/site/views.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { article, articleOf, furniture, picture } from './paper.ts';
import { attribute, dataOf, elements, html, words, wordsOf } from './render.ts';

const page = (shown: LiveArticle) => html(<ArticlePage article={shown} furniture={furniture} />);

test('an article shows who wrote it, from where, and when in the newspaper’s zone', () => {
  const said = wordsOf(page(article()));
  expect(said).toContain('By Amal Rashidi in Helsinki');
  expect(said).toContain('Monday 13 September 2010, 14:05 EEST');
  expect(said).toMatch(/Helsinki\s*—\s*He has given up his post\./);
});

test('a byline with a person behind it leads to the person’s page, one in plain text does not', () => {
  const bylines: LiveArticle['bylines'] = [
    { name: 'Amal Rashidi', path: '/people/amal-rashidi', role: 'by', place: '' },
    { name: 'Teodor Vance', path: null, role: 'additional reporting', place: '' },
  ];
  const markup = page(article({ bylines }));
  const authors = elements(markup, (element) => attribute(element, 'rel') === 'author');
  expect(authors.map((author) => [words(author), attribute(author, 'href')])).toEqual([
    ['Amal Rashidi', '/people/amal-rashidi'],
  ]);
  expect(wordsOf(markup)).toContain('Additional reporting: Teodor Vance');
});

test('a picture keeps its place on the page, and has its caption and credit', () => {
  const markup = page(article({ pictures: [picture()] }));
  const [image] = elements(markup, ({ tagName }) => tagName === 'img');
  expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['1080', '720']);
  expect(attribute(image, 'srcset')).toBe('/media/a1/480 480w, /media/a1/1080 1080w');
  expect(wordsOf(markup)).toContain('Crowds filled Tehran. AFP');
});

test('the caption and credit of a picture that has not come in yet are shown', () => {
  const markup = page(article({ captions: [{ caption: 'Crowds filled Tehran', credit: 'AFP' }] }));
  expect(wordsOf(markup)).toContain('Crowds filled Tehran AFP');
});

test('source, related links, topics and neighbours stand after the story', () => {
  const said = wordsOf(
    page(
      article({
        sources: [{ name: 'Agencies', url: null }],
        related: [{ path: null, url: null, title: 'Not for sale', line: 'A journey.', language: null, picture: null }],
        topics: [{ id: 't', slug: 'iran', name: 'Iran', path: '/topics/iran' }],
        earlier: { path: '/world/1', headline: 'Ministers leave Orrin', language: 'en' },
      }),
    ),
  );
  for (const part of ['Source: Agencies', 'Not for sale', 'More on', 'Ministers leave Orrin']) {
    expect(said).toContain(part);
  }
});

test('a changed article says when; one with a correction says so and leads to the note', () => {
  const modifiedAt = '2010-09-14T06:20:00.000Z';
  expect(wordsOf(page(article({ modifiedAt })))).toContain('Updated 14 September 2010, 09:20');
  const body: LiveArticle['body'] = {
    type: 'doc',
    content: [{ type: 'correctionNote', attrs: { date: '2010-09-14' }, content: [paragraph('He was the deputy.')] }],
  };
  const corrected = page(article({ modifiedAt, body }));
  expect(wordsOf(corrected)).toContain('Correction 14 September 2010. He was the deputy.');
  const [note] = elements(corrected, (element) => attribute(element, 'id') === 'correction');
  expect(note?.tagName).toBe('aside');
  expect(dataOf(corrected).correction).toMatchObject([{ text: 'He was the deputy.' }]);
});

test('a Persian article is a Persian document from right to left, and knows its English translation', () => {
  const markup = page(
    article({
      language: 'fa',
      direction: 'rtl',
      headline: 'دیپلمات ایران در هلسینکی استعفا داد',
      translations: [{ path: '/world/2010/09/13/en', language: 'en', direction: 'ltr', headline: 'Envoy quits' }],
    }),
  );
  const [root] = elements(markup, ({ tagName }) => tagName === 'html');
  expect([attribute(root, 'lang'), attribute(root, 'dir')]).toEqual(['fa', 'rtl']);
  const alternates = elements(
    markup,
    (element) => attribute(element, 'hreflang') !== undefined && element.tagName === 'link',
  );
  expect(alternates.map((link) => attribute(link, 'hreflang'))).toEqual(['fa', 'en']);
  expect(wordsOf(markup)).toContain('دوشنبه ۲۲ شهریور ۱۳۸۹');
  const [masthead] = elements(markup, ({ tagName }) => tagName === 'header');
  expect(attribute(masthead, 'lang')).toBe('en');
});

test('machines are told what the article is', () => {
  const data = dataOf(page(article({ pictures: [picture()] })));
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Iranian envoy in Helsinki quits',
    datePublished: '2010-09-13T11:05:00.000Z',
    author: [{ name: 'Amal Rashidi', url: 'https://foreland.example/people/amal-rashidi' }],
    publisher: { name: 'The Foreland' },
    image: ['https://foreland.example/media/a1/1080'],
    inLanguage: 'en',
    isAccessibleForFree: true,
  });
});

test('the data block keeps a long headline within 110 letters', () => {
  const headline = 'Harbour board '.repeat(20);
  expect([...String(dataOf(page(article({ headline }))).headline)]).toHaveLength(110);
});

test('a headline cannot end the data block or begin a comment in it [X5]', () => {
  const headline = '</script><script>window.__xss = 1</script><!--';
  const markup = page(article({ headline }));
  expect(elements(markup, ({ tagName }) => tagName === 'script')).toHaveLength(1);
  expect(dataOf(markup).headline).toBe(headline);
});

test('HTML in any text of a story is shown as text [X7]', () => {
  const evil = '<img src=x onerror="window.__xss=1">';
  const markup = page(
    article({
      headline: evil,
      kicker: evil,
      standfirst: evil,
      dateline: evil,
      captions: [{ caption: evil, credit: evil }],
      bylines: [{ name: evil, path: null, role: 'by', place: evil }],
      sources: [{ name: evil, url: null }],
      social: { title: evil, description: evil },
      body: { type: 'doc', content: [paragraph(evil)] },
    }),
  );
  expect(elements(markup, ({ tagName }) => tagName === 'img')).toEqual([]);
  expect(words(elements(markup, ({ tagName }) => tagName === 'title')[0])).toBe(`${evil} – The Foreland`);
});

test('a link that could run something keeps its words and loses its address [X1]', () => {
  const hrefs = [
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,x',
    '//evil.test',
  ];
  for (const href of hrefs) {
    const text = { type: 'text' as const, text: 'read more', marks: [{ type: 'link' as const, attrs: { href } }] };
    const markup = page(
      articleOf({ type: 'paragraph', content: [text] }, { type: 'embed', attrs: { url: href, title: 'film' } }),
    );
    const [main] = elements(markup, ({ tagName }) => tagName === 'main');
    expect(words(main)).toContain('read more');
    expect(elements(markup, (element) => attribute(element, 'href') === href)).toEqual([]);
  }
});

test('a block that the page does not know is left out, and the rest is read [X4]', () => {
  const unknown = { type: 'hologram', content: [{ type: 'text', text: 'secret' }] } as never;
  const said = wordsOf(page(articleOf(paragraph('Before.'), unknown, paragraph('After.'))));
  expect(said).toContain('Before.After.');
  expect(said).not.toContain('secret');
});

test('a name stands isolated from the direction of its neighbours [X14]', () => {
  const name = 'Amal \u202eidihsaR';
  const markup = page(article({ bylines: [{ name, path: null, role: 'by', place: '' }] }));
  const isolated = elements(markup, ({ tagName }) => tagName === 'bdi');
  expect(isolated.map(words)).toContain(name);
});

test('a page asks for nothing from elsewhere and runs nothing', () => {
  const markup = page(
    article({
      ...articleOf({ type: 'embed', attrs: { url: 'https://video.example/1', title: 'Film' } }),
      pictures: [picture()],
    }),
  );
  const loading = elements(markup, ({ tagName }) => ['iframe', 'video', 'audio', 'object', 'embed'].includes(tagName));
  expect(loading).toEqual([]);
  const scripts = elements(markup, ({ tagName }) => tagName === 'script');
  expect(scripts.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
});
