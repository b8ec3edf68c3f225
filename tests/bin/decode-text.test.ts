import { expect, test } from 'vitest';
import { decodeText } from '../../bin/decode-text.ts';

test.each([
  ['UTF-8', Buffer.from('Émile à Porvoo')],
  ['UTF-8 with a mark', Buffer.from('\ufeffÉmile à Porvoo')],
  ['UTF-16 of Windows', Buffer.from('\ufeffÉmile à Porvoo', 'utf16le')],
  ['Windows-1252', Buffer.from('Émile à Porvoo', 'latin1')],
])('a text in %s comes in whole', (_, bytes) => {
  expect(decodeText(bytes)).toBe('Émile à Porvoo');
});
