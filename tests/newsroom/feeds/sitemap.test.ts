import { expect, test } from 'vitest';
import { urlset } from '#newsroom/feeds/sitemap.ts';
import { complaintsAbout } from './xmllint.ts';

test('a sitemap is what sitemaps.org describes, whatever stands in an address [X6]', async () => {
  const changed = new Date('2026-11-24T04:38:00.000Z');
  const paths = ['/', '/world/2010/09/13/خبر', '/coast/2026/11/24/a&b<\'"', '/x/\u0000\u001f\ud800\ufffe'];
  const xml = urlset(
    paths.map((path) => ({ path, changed })),
    'https://foreland.example',
  );
  expect(await complaintsAbout(xml, './sitemap-xsd/sitemap.xsd')).toEqual([]);
  expect(xml).toContain('<lastmod>2026-11-24T04:38:00.000Z</lastmod>');
});
