import { expect, test } from 'vitest';
import { FrontPage } from '#components/site/FrontPage.tsx';
import { layOut } from '#components/site/front-layout.ts';
import type { LiveFront } from '#newsroom/site/views.ts';
import { card, furniture, picture } from './paper.ts';
import { attribute, elements, html, wordsOf } from './render.ts';

const stories = (from: number, count: number, change = {}) =>
  Array.from({ length: count }, (_, at) => card({ storyId: `s${from + at}`, ...change }));

function front(change: Partial<LiveFront> = {}): LiveFront {
  return {
    lead: card({ storyId: 's0', picture: picture() }),
    latest: stories(1, 12),
    sections: [{ section: furniture.sections[1]!, cards: [...stories(1, 3), ...stories(20, 5)] }],
    opinion: stories(40, 4, { kind: 'opinion' }),
    ...change,
  };
}

test('no story stands twice on the front', () => {
  const markup = html(<FrontPage front={front()} furniture={furniture} />);
  const links = elements(markup, ({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
  const toStories = links.filter((href) => href?.startsWith('/coast/'));
  expect(toStories.length).toBeGreaterThan(15);
  expect(new Set(toStories).size).toBe(toStories.length);
});

const plate = (id: string) => ({ ...picture(), assetId: id });
const platesOf = (cards: LiveFront['latest']) => {
  const sections = [{ section: furniture.sections[0]!, cards }];
  return layOut(front({ sections }), 'en').plates.map(({ storyId }) => storyId);
};

test('the page turns black for four pictures, galleries first, and not for fewer', () => {
  const pictured = [50, 51, 52, 53, 54].map((at) => card({ storyId: `s${at}`, picture: plate(`a${at}`) }));
  const gallery = card({ storyId: 's60', picture: plate('a60'), kind: 'gallery' });
  expect(platesOf([...pictured, gallery])).toEqual(['s60', 's51', 's52', 's53']);
  expect(platesOf(pictured.slice(0, 4))).toEqual([]);
});

test('a story and its translation do not show their picture twice', () => {
  const pictured = [50, 51, 52, 53].map((at) => card({ storyId: `s${at}`, picture: plate(`a${at}`) }));
  const translated = card({ storyId: 'fa', language: 'fa', direction: 'rtl', picture: plate('a54') });
  const again = card({ storyId: 'again', picture: plate('a53') });
  expect(platesOf([...pictured, translated, again])).toEqual([]);
});

test('pictures of one series by one photographer say so', () => {
  const byline = { name: 'Nour Adeyemi', path: null, role: 'by', place: '' } as const;
  const series = [50, 51, 52, 53, 54].map((at) =>
    card({ storyId: `s${at}`, picture: plate(`a${at}`), kicker: 'A winter on the Sound', bylines: [byline] }),
  );
  const sections = [{ section: furniture.sections[0]!, cards: series }];
  const said = wordsOf(html(<FrontPage front={front({ sections })} furniture={furniture} />));
  expect(said).toContain('A winter on the SoundPhotographs: Nour Adeyemi');
});

test('the front says the hour of its newest change, not of the visit', () => {
  const lead = card({ storyId: 's0', modifiedAt: '2026-11-24T09:15:00.000Z' });
  expect(wordsOf(html(<FrontPage front={front({ lead })} furniture={furniture} />))).toContain(
    'Tuesday 24 November 2026, 11:15',
  );
});

test('an empty newspaper has a front that says so', () => {
  const empty = { lead: null, latest: [], sections: [], opinion: [] };
  expect(wordsOf(html(<FrontPage front={empty} furniture={furniture} />))).toContain(
    'Nothing has been published here yet.',
  );
});

test('the newspaper’s name is the one h1 of its front', () => {
  const markup = html(<FrontPage front={front()} furniture={furniture} />);
  expect(elements(markup, ({ tagName }) => tagName === 'h1')).toHaveLength(1);
});

test('a Persian story in an English list keeps its language and direction', () => {
  const persian = card({ storyId: 'fa', language: 'fa', direction: 'rtl', headline: 'خبر' });
  const markup = html(<FrontPage front={front({ lead: persian })} furniture={furniture} />);
  const [story] = elements(markup, ({ tagName }) => tagName === 'article');
  expect([attribute(story, 'lang'), attribute(story, 'dir')]).toEqual(['fa', 'rtl']);
});

test('a section opens with a picture, and in the newspaper’s own language if it can', () => {
  const plain = card({ storyId: 'plain' });
  const arabic = card({ storyId: 'ar', language: 'ar', direction: 'rtl', picture: plate('x') });
  const english = card({ storyId: 'en', picture: plate('x') });
  const opened = (...cards: LiveFront['latest']) =>
    layOut(front({ sections: [{ section: furniture.sections[0]!, cards }] }), 'en').sections[0]?.cards[0]?.storyId;
  expect(opened(plain, arabic, english)).toBe('en');
  expect(opened(plain, arabic)).toBe('ar');
  expect(opened(plain)).toBe('plain');
});
