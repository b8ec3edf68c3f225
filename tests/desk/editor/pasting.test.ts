import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createViteServer } from 'vitest/node';
import { Body, textOf } from '#newsroom/stories/body.ts';

/** The real editor in a real browser, given what real programs put on the clipboard. */
let vite: Awaited<ReturnType<typeof createViteServer>>;
let browser: Browser;
let page: Page;
const alarms: string[] = [];

beforeAll(async () => {
  vite = await createViteServer({
    configFile: false,
    logLevel: 'error',
    cacheDir: '.data/vite',
    optimizeDeps: { entries: ['tests/desk/editor/bench.ts'] },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    plugins: [{ name: 'bench', configureServer: (server) => void server.middlewares.use('/bench', bench) }],
  });
  await vite.listen();
  const args =
    '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync';
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: args.split(' ') });
  page = await browser.newPage();
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    return dialog.dismiss();
  });
  await page.goto(`${vite.resolvedUrls?.local[0]}bench`);
  await page.waitForFunction('window.paste', undefined, { timeout: 50_000 });
});
afterAll(async () => {
  await browser?.close();
  await vite?.close();
});

function bench(_request: unknown, answer: { setHeader(name: string, value: string): void; end(body: string): void }) {
  answer.setHeader('Content-Type', 'text/html');
  answer.end('<!doctype html><div id="room"></div><script type="module" src="/tests/desk/editor/bench.ts"></script>');
}

type Given = { html?: string; text?: string };
async function paste(given: Given): Promise<Body> {
  const body = await page.evaluate(
    (clipboard) => (window as unknown as { paste(g: Given): Body }).paste(clipboard),
    given,
  );
  return Body.parse(body);
}
const clipboard = (name: string) => readFile(new URL(`clipboards/${name}.txt`, import.meta.url), 'utf8');
const outline = (body: Body) => body.content.map((block) => `${block.type}: ${textOf(block).replaceAll('\n', ' | ')}`);
const marksOn = (body: Body, words: string) => {
  const found: string[] = [];
  JSON.stringify(body, (_key, value) => {
    if (value?.type === 'text' && value.text.includes(words)) {
      for (const mark of value.marks ?? []) found.push(mark.type + (mark.attrs?.href ? ` ${mark.attrs.href}` : ''));
    }
    return value;
  });
  return found;
};

test('a page from Word becomes headings, paragraphs, quotes, lists and tables, and nothing else', async () => {
  const body = await paste({ html: await clipboard('word') });
  expect(outline(body)).toEqual([
    'subheading: Harbour wall to be raised',
    'subheading: What the council decided',
    'paragraph: Port Averil will raise its sea wall by 40 cm, the council said on Monday. It costs 1\u00a0200\u00a0000 euros.',
    'quote: We cannot wait for the next storm.',
    'list: North quay | the old lock | South quay',
    'paragraph: Work begins in three steps:',
    'list: survey | piling',
    'table: Year | Height | 2027 | 40 cm',
    'paragraph: See the minutes, not this and four six.',
  ]);
  expect(body.content[4]).toMatchObject({
    attrs: { ordered: false },
    content: [{ content: [{}, { type: 'list' }] }, {}],
  });
  expect(body.content[6]).toMatchObject({ attrs: { ordered: true } });
  expect(marksOn(body, 'Port Averil')).toEqual(['strong']);
  expect(marksOn(body, 'raise')).toEqual(['emphasis']);
  expect(marksOn(body, 'What the council')).toEqual([]);
  expect(marksOn(body, 'the minutes')).toEqual(['link https://council.example/minutes']);
  expect(marksOn(body, 'not this')).toEqual([]);
});

test('a page from Google Docs keeps its bold words and is not bold all over', async () => {
  const body = await paste({ html: await clipboard('google-docs') });
  expect(outline(body)).toEqual([
    'subheading: Ferries return to the Sound',
    'paragraph: Two ships sail again at 10 m2, said the harbour office.',
    'paragraph: Old line',
    'list: Monday | morning | Tuesday',
    'table: Ship',
  ]);
  expect(marksOn(body, 'Two ships')).toEqual(['strong']);
  expect(marksOn(body, ' sail ')).toEqual([]);
  expect(marksOn(body, 'again')).toEqual(['emphasis']);
  expect(marksOn(body, '2')).toContain('superscript');
  expect(marksOn(body, 'harbour office')).toEqual(['link https://ferry.example/plan']);
  expect(marksOn(body, 'Old line')).toEqual(['strikethrough']);
  expect(body.content[3]).toMatchObject({ content: [{ content: [{}, { type: 'list' }] }, {}] });
});

test('a web page leaves its scripts, frames and hidden words behind [X3]', async () => {
  const body = await paste({ html: await clipboard('web-page') });
  expect(outline(body)).toEqual([
    'subheading: Storm warning',
    'paragraph: Winds of 30 m/s are expected on the Sound.',
    'paragraph: First line | second line',
    'paragraph: A new paragraph',
    'paragraph: Waves at the pier',
    'quote: It was loud. | Keeper',
    'list: One | Two | Three | Four | Five',
    'paragraph: «\u00a0Oui\u00a0», softhyphen, zerowidth, می\u200cرودx',
  ]);
  expect(marksOn(body, 'expected')).toEqual([]);
  expect(marksOn(body, 'Sound')).toEqual(['link https://weather.example/sound']);
  expect(JSON.stringify(body)).not.toMatch(/javascript|xss|onclick|iframe/i);
  expect(await page.evaluate('window.__xss')).toBeUndefined();
  expect(alarms).toEqual([]);
});

test('hostile clipboards can neither run nor stand in a story [X3]', async () => {
  const payloads = [
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href="vbscript:x">c</a>',
    '<a href="\u0001javascript:alert(1)">a</a><a href="https://ok.example\u180e/">b</a>',
    '<div data-pm-slice="0 0 []"><div data-block="embed" data-url="javascript:alert(1)" data-title="x"></div>x</div>',
    '<p data-pm-slice="0 0 []" data-block="paragraph"><span data-phrase lang="x" onclick="alert(1)" dir="up">y</span></p>',
    '<table><tr><td colspan="9999999" background="javascript:alert(1)">z</td></tr></table>',
    `${'<ul><li>'.repeat(60)}deep`,
    `<svg/onload=alert(1)><style>*{background:url("javascript:alert(1)")}</style><base href="//evil.example">x`,
  ];
  for (const html of payloads) {
    const body = await paste({ html });
    expect(JSON.stringify(body)).not.toMatch(/javascript|vbscript|data:text|onerror|180e/i);
  }
  expect(alarms).toEqual([]);
});

test('plain text becomes a paragraph a line', async () => {
  const body = await paste({ text: 'One.\r\n\r\nTwo.\nThree <b>not bold</b>.' });
  expect(outline(body)).toEqual(['paragraph: One.', 'paragraph: Two.', 'paragraph: Three <b>not bold</b>.']);
});

test('a block copied from one story arrives whole in another', async () => {
  const body = await paste({
    html: '<section data-pm-slice="0 0 []" data-block="factBox"><p data-block="boxTitle">The wall</p><p data-block="paragraph">Built 1911. <span data-phrase="" lang="fa" dir="rtl">سلام</span></p></section><div data-block="map" data-place="Port Averil"></div><aside data-block="correctionNote" data-date="2026-11-23"><p data-block="paragraph">It was Tuesday.</p></aside>',
  });
  expect(body.content.map((block) => block.type)).toEqual(['factBox', 'map', 'correctionNote']);
  expect(marksOn(body, 'سلام')).toEqual(['phrase']);
});
