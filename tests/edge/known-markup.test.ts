import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenized } from '#edge/document.ts';
import { Filter, type ReaderDocument } from '#edge/filter.ts';
import { readKnown } from '#edge/known-markup.ts';

const HEAD =
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="icon" href="data:,a&amp;b"/>' +
  '<style data-precedence="next" data-href="/a.css /b.css">a>b{content:"é<b>"}</style><script src="/a.js" async=""></script>';

function known(html: string): ReaderDocument | null {
  const filter = new Filter();
  return readKnown(html, filter) ? filter.document() : null;
}

/** What React and Next write. */
const USUAL = [
  ...[
    '<p class="a">',
    '</p>',
    '<div hidden="">',
    '<div>',
    '</div>',
    '<br/>',
    '<img alt="a > b <script>" src="/a"/>',
    '<h1>',
  ],
  ...['words', ' ', '\n', '&lt;script&gt;', '-->', 'é', '😀', '&', '\u2028', '>', '<a href="/?a=1&amp;b=2">', '</a>'],
  ...['<!-- -->', '<!--$-->', '<!--/$-->', '<div hidden="" id="a">', '<div HIDDEN="">', '<p style="--a:1">'],
  ...['<script>self.__next_f.push([1,"\\u003c/p>"])</script>', '<script type="speculationrules">{}</script>'],
  ...['<script type="application/ld+json">{"a":"-->"}</script>', '<script src="/a&amp;b" async=""></script>'],
  ...['<style data-precedence="next" nonce="a">a>b{}</style>', '<style>a{}</style>', '<title lang="a">a > b</title>'],
  ...[
    '<p data-href="a" title="b">',
    '<link rel="preload" as="script" href="/a&amp;b"/>',
    '<link rel="modulepreload"/>',
  ],
];
/** What looks like it. */
const ODD = [
  ...[
    '\u0000',
    '\r\n',
    '<!--a-->',
    '<!-->',
    '<script>',
    '</script>',
    '</SCRIPT>',
    '</script >',
    '<script',
    '<!--',
    '<style>',
  ],
  ...[
    '</style>',
    '<title>',
    '</title>',
    '<p style="--a:&quot;b&quot;">',
    '<p STYLE="a" nonce="b&amp;c">',
    '<p style="a" Style="b">',
  ],
  ...[
    '<b nonce="a&#x27;b">',
    '<link rel="&#112;reload" as="script"/>',
    '<p  class="a">',
    '<p class=a>',
    "<p class='a'>",
    '<p class>',
  ],
  ...[
    '<p class="a"id="b">',
    '<p/ >',
    '<p\n>',
    '<p ',
    '"',
    '=',
    '<svg>',
    '</svg>',
    '<![CDATA[<p>]]>',
    '<pre>',
    '<textarea>',
  ],
  ...[
    '</textarea>',
    '<noscript>',
    '<template>',
    '<P>',
    '<',
    '<x-y>',
    '</',
    '</p x="">',
    '<?php',
    '<!doctype html>',
    '<iframe>',
  ],
  ...['<div hidden="" hidden="">', '<script>"<!--<script>"</script>', '<title>a<b></title>', '<style></STYLE></style>'],
];
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...USUAL) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);

describe('markup that is known', () => {
  it('is read as the standard’s tokenizer reads it, whatever stands in it', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const html = HEAD + pieces.join('');
        const document = known(html);
        if (!document) return;
        read += 1;
        expect(document).toEqual(await tokenized(html));
      }),
      { numRuns: 4_000 },
    );
    expect(read).toBeGreaterThan(1_000);
  });

  it('is what our pages are made of', () => {
    const page = `${HEAD}<title>Ferry &amp; quay – The Foreland</title></head><body><!--$--><h1>Ferry</h1><!--/$--><div hidden=""></div>
      <script type="application/ld+json">{"headline":"a \\u003c/script> b"}</script><p style="--ratio:1.5">Port<!-- --> Averil</p>
      <script>self.__next_f.push([1,"\\u003c/p>"])</script></body></html>`;
    expect(known(page)?.html).toContain('Port Averil</p>');
  });

  it.each([
    ['a part that failed', '<!--$!-->'],
    ['a part that came late', '<!--$?-->'],
    ['a comment of somebody else', '<!-- a -->'],
    ['an element whose words are read by rules of their own', '<textarea><p></textarea>'],
    ['another language', '<svg><title><p></title></svg>'],
    ['a script in which another one may begin', '<script>"<!--<script>"</script>'],
    ['a script whose end is written otherwise', '<script>a</SCRIPT></script>'],
    ['a title that is not closed', '<title>a<p>'],
    ['a value that has to be decoded', '<p style="--a:&quot;b&quot;">'],
    ['a name that stands there twice', '<p style="a" STYLE="b">'],
    ['a value without quotes', '<p style=a>'],
    ['a line end that is replaced', 'a\r\nb'],
    ['a character that is replaced', 'a\u0000b'],
    ['a tag that never ends', '<p class="a'],
  ])('is not %s', (_, piece) => {
    expect(known(HEAD)).not.toBeNull();
    expect(known(HEAD + piece)).toBeNull();
  });
});
