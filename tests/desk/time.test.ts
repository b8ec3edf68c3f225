import { expect, test } from 'vitest';
import { clockIn, dayGroup, fullTime, shortTime, zoneName } from '#components/desk/time.ts';

const HELSINKI = 'Europe/Helsinki';
const now = new Date('2026-11-23T10:03:04Z');

test('the clock shows the newsroom’s hour, wherever the editor sits', () => {
  expect(clockIn(HELSINKI, now)).toBe('12:03:04');
  expect(clockIn('Asia/Tehran', now)).toBe('13:33:04');
  expect(clockIn('Europe/London', new Date('2026-11-23T00:00:00Z'))).toBe('00:00:00');
});

test('a time is as short as it can be', () => {
  expect(shortTime(HELSINKI, new Date('2026-11-23T06:00:00Z'), now)).toBe('08:00');
  expect(shortTime(HELSINKI, new Date('2026-11-22T22:30:00Z'), now)).toBe('00:30');
  expect(shortTime(HELSINKI, new Date('2026-11-21T16:00:00Z'), now)).toBe('Sat 18:00');
  expect(shortTime(HELSINKI, new Date('2026-10-14T09:00:00Z'), now)).toBe('14 Oct');
  expect(shortTime(HELSINKI, new Date('2010-09-13T09:00:00Z'), now)).toBe('13 Sept 2010');
});

test('hovering tells the whole time, with its zone and in UTC', () => {
  expect(fullTime(HELSINKI, now)).toBe(`Monday 23 November 2026, 12:03:04 ${zoneName(HELSINKI, now)} · 10:03:04 UTC`);
});

test('a list is grouped by the newsroom’s days', () => {
  expect(dayGroup(HELSINKI, new Date('2026-11-22T22:30:00Z'), now)).toBe('Today');
  expect(dayGroup(HELSINKI, new Date('2026-11-22T21:30:00Z'), now)).toBe('Yesterday');
  expect(dayGroup(HELSINKI, new Date('2026-11-19T12:00:00Z'), now)).toBe('Thursday');
  expect(dayGroup(HELSINKI, new Date('2026-09-02T12:00:00Z'), now)).toBe('September 2026');
});
