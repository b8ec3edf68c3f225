import { expect, test } from 'vitest';
import { sources } from './sources.ts';

const code = sources('.ts', '.tsx').filter(({ path }) => /^(newsroom|app|platform)\//.test(path));

test('no list counts its rows, and none skips the rows of the pages before', () => {
  const mark = /\bcount\s*\(\s*\*|\bOFFSET\s+[$\d]|\bskip:\s|\.count\(/i;
  const counting = code.filter(({ text }) => mark.test(text));
  const reason = 'Both read what is not shown. At a million rows a list pages by key.';
  expect(
    counting.map(({ path }) => path),
    reason,
  ).toEqual([]);
  expect(['SELECT count(*) FROM', 'OFFSET 20', 'skip: 20', 'story.count()'].every((text) => mark.test(text))).toBe(
    true,
  );
});
