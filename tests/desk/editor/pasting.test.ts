import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Body } from '#newsroom/stories/body.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { editorInBrowser } from './in-browser.ts';
import { written } from './written.ts';

/** The real editor in a real browser, given what real programs put on the clipboard. */
const { page, alarms } = editorInBrowser('pasting');

type Given = { html?: string; text?: string };
async function paste(given: Given): Promise<Body> {
  return Body.parse(await page().evaluate((clipboard) => window.harness.paste(clipboard), given));
}

const FOLDER = new URL('clipboards/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8').replace(/\n$/, '');
const CLIPBOARDS = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

/**
 * Beside each clipboard stands the body that it becomes. Above that, which words of it are meant to go (comments, deleted
 * words, links back from a note), and what the pictures show that an editor is told were left out.
 */
function expected(name: string) {
  const [head = '', body = ''] = read(name.replace(/(\.plain)?\.txt$/, '.body')).split(/^\n|\n\n/);
  const line = (label: string) => new RegExp(`^${label}: (.*)$`, 'm').exec(head)?.[1];
  return { body, gone: line('gone')?.split(' ') ?? [], pictures: line('pictures')?.split(' | ') ?? [] };
}

test('there is a clipboard of every program that people paste from', () => {
  expect(CLIPBOARDS.length).toBeGreaterThanOrEqual(40);
});

test.each(CLIPBOARDS)('what comes from %s is as clean as if it had been typed, and no word is lost', async (name) => {
  const given = name.endsWith('.plain.txt') ? { text: read(name) } : { html: read(name) };
  const { body, gone, pictures } = expected(name);
  const pasted = await paste(given);
  expect(written(pasted)).toBe(body);
  const { seen, words, told } = await page().evaluate(
    ({ html, text, body: whole }) => ({
      seen: html ? window.harness.seenWords(html) : window.harness.wordsIn(text ?? ''),
      words: window.harness.wordsIn(whole),
      told: window.harness.leftOut(),
    }),
    { html: '', ...given, body: textOf(pasted) },
  );
  const left = [...words];
  const lost = seen.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  expect(lost).toEqual(gone);
  expect(told.map((alt) => alt || '–')).toEqual(pictures);
});

test('nothing of a hostile page runs while it is cleaned [X3]', async () => {
  const body = await paste({ html: read('web-hostile.txt') });
  expect(JSON.stringify(body)).not.toMatch(/javascript|xss|onclick|iframe/i);
  expect(await page().evaluate(() => window.__xss)).toBeUndefined();
  expect(alarms).toEqual([]);
});

test('a link that holds only half an address does not lead into our own site', async () => {
  const body = await paste({ html: '<p>See <a href="/watch?v=1">the film</a> and <a href="#note">the note</a>.</p>' });
  expect(written(body)).toBe('¶ See the film and the note.');
});

test('words pasted into a line stay in that line', async () => {
  const text = await page().evaluate(() => {
    window.harness.paste({ html: '<p>Ferry sails again</p>' });
    return window.harness.pasteAt(6, {
      html: '<meta charset="utf-8"><span>that </span><b>slowly</b><span>&nbsp;</span>',
    });
  });
  expect(written(Body.parse(text))).toBe('¶ Ferry that *slowly* sails again');
});

test('plain text becomes a paragraph a line', async () => {
  const body = await paste({ text: 'One.\r\n\r\nTwo.\nThree <b>not bold</b>.' });
  expect(written(body)).toBe('¶ One.\n¶ Two.\n¶ Three <b>not bold</b>.');
});

test('a block copied from one story arrives whole in another', async () => {
  const body = await paste({
    html: '<section data-pm-slice="0 0 []" data-block="factBox"><p data-block="boxTitle">The wall</p><p data-block="paragraph">Built 1911. <span data-phrase="" lang="fa" dir="rtl">سلام</span></p></section><div data-block="map" data-place="Port Averil"></div><aside data-block="correctionNote" data-date="2026-11-23"><p data-block="paragraph">It was Tuesday.</p></aside>',
  });
  expect(body.content.map((block) => block.type)).toEqual(['factBox', 'map', 'correctionNote']);
  expect(JSON.stringify(body)).toContain('{"type":"phrase","attrs":{"lang":"fa","dir":"rtl"}}');
});
