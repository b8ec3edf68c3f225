import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedXml, wholeAddress, xmlText } from '#newsroom/feeds/xml-text.ts';
import { complaintsAbout } from './xmllint.ts';

test('characters that XML forbids become U+FFFD and all others stay [X6]', () => {
  expect(xmlText('a\u0000b\u001fc\ufffed\ud800e\udc00f')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf');
  const kept = 'tab\tline\nreturn\r سلام 😀 \u00a0 ]]> & < é';
  expect(xmlText(kept)).toBe(kept);
});

test('whatever a headline holds, the document that carries it stays well-formed [X6]', async () => {
  const strings = fc.sample(fc.string({ unit: 'binary', maxLength: 200 }), { numRuns: 200, seed: 6 });
  const hostile = [...strings, ']]>', '<![CDATA[', '&#0;', '\ud83d', '\udc00\ud800', '\u0000\u0008\u000b\uffff'];
  const items = hostile.map((text) => `<item about="${escapedXml(text)}">${escapedXml(text)}</item>`);
  expect(await complaintsAbout(`<all>${items.join('')}</all>`)).toEqual([]);
});

test('an address in Persian letters is percent-encoded', () => {
  expect(wholeAddress('https://foreland.example', '/world/2010/09/13/خبر')).toBe(
    'https://foreland.example/world/2010/09/13/%D8%AE%D8%A8%D8%B1',
  );
});

test('the judge of these tests sees a broken document', async () => {
  expect(await complaintsAbout('<all>\u0001</all>')).not.toEqual([]);
  expect(await complaintsAbout('<all><b></all>')).not.toEqual([]);
});
