import { expect, test } from 'vitest';
import { directiveOf, everyPath, sources } from './sources.ts';

const CODE = ['.ts', '.tsx', '.mjs', '.js'];

test("'use server' stands only in files named actions.ts", () => {
  const astray = sources(...CODE).filter(
    ({ path, text }) => directiveOf(text) === 'use server' && !/(^|\/)actions\.ts$/.test(path),
  );
  const reason =
    'Every export of such a file is a public address. They are all in the same place, where they are looked at.';
  expect(
    astray.map(({ path }) => path),
    reason,
  ).toEqual([]);
  const inline = sources('.ts', '.tsx').filter(
    ({ path, text }) => /^\s+['"]use server['"]/m.test(text) && !path.startsWith('tests/'),
  );
  expect(
    inline.map(({ path }) => path),
    'A function inside a page is a public address that nobody sees.',
  ).toEqual([]);
});

test("'use client' and the ending .island.tsx go together", () => {
  const wrong = sources(...CODE).filter(({ path, text }) => {
    return (directiveOf(text) === 'use client') !== path.endsWith('.island.tsx') && !path.endsWith('/error.tsx');
  });
  const reason = 'The name of a file says whether it is sent to the browser.';
  expect(
    wrong.map(({ path }) => path),
    reason,
  ).toEqual([]);
});

test('readers get no island: their pages need no JavaScript', () => {
  const islands = everyPath().filter((path) => /^(components\/site|app\/\(site\))\/.*\.island\.tsx$/.test(path));
  expect(islands).toEqual([]);
  const clients = sources('.tsx', '.ts').filter(
    ({ path, text }) => /^(components\/site|app\/\(site\))\//.test(path) && /['"]use client['"]/.test(text),
  );
  expect(clients.map(({ path }) => path)).toEqual([]);
});

test('no room is called utils, lib, helpers, services, manager or index', () => {
  const nameless = everyPath().filter((path) =>
    /(^|\/)(utils?|libs?|helpers?|services?|managers?|common|misc)(\/|\.[a-z]+$)|(^|\/)index\.tsx?$/i.test(path),
  );
  expect(nameless, 'If a thing has no room, it lacks a name: find the name.').toEqual([]);
});

test('a change file exports the function that it is named after', () => {
  const verbs =
    /^newsroom\/[^/]+\/((?:add|change|cite|create|disable|draft|enable|found|hand|import|move|publish|relate|remove|restore|save|schedule|unschedule|withdraw)-[a-z-]+)\.ts$/;
  const wrong = sources('.ts').filter(({ path, text }) => {
    const name = verbs.exec(path)?.[1]?.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return name !== undefined && !new RegExp(`export (async )?function ${name}\\b`).test(text);
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('nothing is left for later, and nothing is kept out of the checks', () => {
  const marks = new RegExp(
    ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'nocheck', 'X' + 'XX']
      .map((mark) => `\\b${mark}\\b|${mark}`)
      .join('|'),
  );
  const found = sources(...CODE, '.css', '.sql').filter(({ text }) => marks.test(text));
  expect(
    found.map(({ path }) => path),
    'What is not done is an issue, not a remark.',
  ).toEqual([]);
});
