import { expect, test } from 'vitest';
import { storable } from '#newsroom/storable.ts';
import { fingerprint } from '#newsroom/stories/fingerprint.ts';

test('a text with a letter that no database keeps is the same on the screen as where it is kept', () => {
  const onScreen = { headline: 'Nil \u0000 and half \ud83d', body: [{ text: '\u0000' }] };
  expect(fingerprint(onScreen)).toBe(fingerprint(storable(onScreen)));
});

test('the order of its fields does not make another text of it, and a letter does', () => {
  expect(fingerprint({ headline: 'Quay', kicker: 'Port' })).toBe(fingerprint({ kicker: 'Port', headline: 'Quay' }));
  expect(fingerprint({ headline: 'Quay' })).not.toBe(fingerprint({ headline: 'Quays' }));
});
