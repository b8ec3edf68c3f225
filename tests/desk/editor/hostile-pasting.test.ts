import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Body } from '#newsroom/stories/body.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { HOSTILE } from './hostile.ts';
import { editorInBrowser } from './in-browser.ts';

/** Thousands of hostile clipboards, each given to the real editor in a real browser. */
const { page, alarms } = editorInBrowser('hostile');
const BATCH = 250;

type Way = 'paste' | 'drop';

async function give(way: Way, htmls: string[]) {
  return page().evaluate(
    ([how, all]) =>
      (all as string[]).map((html) => {
        try {
          return { body: window.harness[how as Way]({ html }) as unknown, strangers: window.harness.strangersInText() };
        } catch (error) {
          return { body: String(error), strangers: ['it threw'] };
        }
      }),
    [way, htmls] as const,
  );
}

/** Hrefs are held to the body's own rule by its shape; here only what even a reader would see as wrong. */
const UNSAFE = /"(?:href|url)":"(?!https?:|mailto:|tel:|#|\/(?![/\\]))/i;

test.each<Way>(['paste', 'drop'])(
  'none of thousands of hostile clipboards runs or leaves anything in the text: %s [X3]',
  async (way) => {
    expect(HOSTILE.length).toBeGreaterThan(3_000);
    const wrong: unknown[] = [];
    let words = 0;
    for (let at = 0; at < HOSTILE.length; at += BATCH) {
      const htmls = HOSTILE.slice(at, at + BATCH);
      for (const [index, { body, strangers }] of (await give(way, htmls)).entries()) {
        const read = Body.safeParse(body);
        const unsafe = UNSAFE.test(JSON.stringify(body));
        if (strangers.length > 0 || !read.success || unsafe) {
          wrong.push({ html: htmls[index], strangers, body: JSON.stringify(body) });
        }
        if (read.success && textOf(read.data).includes('words')) words += 1;
      }
    }
    expect(wrong).toEqual([]);
    // Were nothing taken in at all, nothing would be proven.
    expect(words).toBeGreaterThan(HOSTILE.length / 3);
    expect(await page().evaluate(() => window.__xss)).toBeUndefined();
    expect(alarms).toEqual([]);
  },
  120_000,
);

const BLOCKS =
  'p div section article h1 h2 h3 h6 ul ol li blockquote table tr td th pre dl dt dd figure figcaption aside';
const INLINES = 'span b i em strong a u s sup sub code font mark small cite label time abbr bdi q ins';
const attributes = fc.constantFrom(
  '',
  ' style="font-weight:700"',
  ' style="white-space:pre-wrap"',
  ' style="mso-list:l0 level2 lfo1"',
  ' href="https://ok.example/a"',
  ' href="javascript:alert(1)"',
  ' class="MsoQuote"',
  ' dir="rtl" lang="fa"',
  ' role="presentation"',
  ' data-aria-level="2"',
  ' data-indent="1"',
  ' onclick="window.__xss=1"',
);
const tree = (depth: number): fc.Arbitrary<string> => {
  const word = fc.constantFrom(' ', '\n', '').map((space) => `${space}@${space}`);
  if (depth === 0) return word;
  const element = fc
    .tuple(
      fc.constantFrom(...`${BLOCKS} ${INLINES}`.split(' ')),
      attributes,
      fc.array(tree(depth - 1), { maxLength: 4 }),
    )
    .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner.join('')}</${tag}>`);
  return fc.oneof(
    { weight: 1, arbitrary: word },
    { weight: 3, arbitrary: element },
    { weight: 1, arbitrary: fc.constant('<br>') },
  );
};
/** Every `@` becomes a word of its own, so that each can be looked for. */
const pages = fc.array(tree(5), { minLength: 1, maxLength: 4 }).map((parts) => {
  const texts = parts.join('').split('@');
  return texts.map((text, at) => (at === 0 ? text : `w${at}w${text}`)).join('');
});

test('whatever stands in what, a paste loses no word, breaks no rule of the body and throws nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pages, { minLength: 20, maxLength: 20 }), async (htmls) => {
      for (const [index, { body, strangers }] of (await give('paste', htmls)).entries()) {
        const html = htmls[index] as string;
        expect(strangers, html).toEqual([]);
        const read = Body.safeParse(body);
        expect(read.success, `${html}\n${JSON.stringify(body)}`).toBe(true);
        const text = read.success ? textOf(read.data) : '';
        const lost = (html.match(/w\d+w/g) ?? []).filter((word) => !text.includes(word));
        expect(lost, html).toEqual([]);
        expect(JSON.stringify(body), html).not.toContain('javascript');
      }
    }),
    { numRuns: 25 },
  );
  expect(await page().evaluate(() => window.__xss)).toBeUndefined();
}, 120_000);
