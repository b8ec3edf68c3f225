import { expect, test } from 'vitest';
import { hourOf, resolve, untilThen, wallOf } from '#components/desk/publish/zoned-time.ts';

const HELSINKI = 'Europe/Helsinki';

test('an hour of the newsroom’s clock is the instant that the editor saw [E4]', () => {
  expect(resolve('2026-11-23', '14:00', HELSINKI)).toEqual({ is: 'one', instant: '2026-11-23T12:00:00Z' });
  expect(resolve('2026-11-23', '14:00', 'Asia/Tehran')).toEqual({ is: 'one', instant: '2026-11-23T10:30:00Z' });
  expect(resolve('2028-02-29', '00:00', 'UTC')).toEqual({ is: 'one', instant: '2028-02-29T00:00:00Z' });
  expect(wallOf('2026-11-23T12:00:00Z', HELSINKI)).toEqual({ day: '2026-11-23', hour: '14:00' });
});

test('an hour that the clock skips is no instant, and one that it repeats is two [E4]', () => {
  expect(resolve('2027-03-28', '03:30', HELSINKI).is).toBe('gap');
  expect(resolve('2027-10-31', '03:30', HELSINKI)).toEqual({
    is: 'twice',
    first: '2027-10-31T00:30:00Z',
    second: '2027-10-31T01:30:00Z',
  });
});

test('a day that no calendar has is refused', () => {
  for (const day of ['2027-02-29', '2027-13-01', '', '23.11.2026'])
    expect(resolve(day, '10:00', HELSINKI).is).toBe('none');
});

test('hours are typed in any of the usual ways, in 24 hours', () => {
  expect(['9', '930', '9.30', '09:30', '1400', '0'].map(hourOf)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '14:00',
    '00:00',
  ]);
  for (const odd of ['24:00', '12:60', '2 pm', 'x', '']) expect(hourOf(odd)).toBeNull();
});

test('the time until then is said in the largest parts that help', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  expect(untilThen('2026-11-23T12:27:00Z', now)).toBe('in 27 min');
  expect(untilThen('2026-11-23T13:52:00Z', now)).toBe('in 1 h 52 min');
  expect(untilThen('2026-11-26T13:00:00Z', now)).toBe('in 3 days');
  expect(untilThen('2026-11-23T11:48:00Z', now)).toBe('12 min ago');
});
