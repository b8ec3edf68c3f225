import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const code = sources('.ts', '.tsx').filter(({ path }) => /^(newsroom|app|platform)\//.test(path));
/** Looks for the last address of a file of so many, by an index that holds them. */
const BOUNDED = 'newsroom/feeds/sitemap.ts';

test('no list counts its rows, and none skips the rows of the pages before', () => {
  const mark = /\bcount\s*\(\s*\*|\bOFFSET\s+[$\d]|\bskip:\s|\.count\(/i;
  const counting = code.filter(({ path, text }) => path !== BOUNDED && mark.test(text));
  const reason = 'Both read what is not shown. At a million rows a list pages by key.';
  expect(
    counting.map(({ path }) => path),
    reason,
  ).toEqual([]);
  expect(
    code.filter(({ text }) => mark.test(text)).map(({ path }) => path),
    'The watcher sees the one that is there.',
  ).toEqual([BOUNDED]);
});
