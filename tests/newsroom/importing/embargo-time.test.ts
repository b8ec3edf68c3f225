import { expect, test } from 'vitest';
import { instantIn } from '#newsroom/importing/embargo-time.ts';

const now = new Date('2026-05-08T08:00:00Z');

const LINES: [line: string, zone: string, instant: string | null][] = [
  ['EMBARGOED UNTIL 00:01 GMT, MONDAY 11 MAY 2026', 'Europe/Helsinki', '2026-05-11T00:01:00Z'],
  ['Not for use before 0001 GMT Monday 11 May 2026', 'Europe/Helsinki', '2026-05-11T00:01:00Z'],
  ['Embargoed until 6am on 3 June 2026', 'Europe/London', '2026-06-03T05:00:00Z'],
  ['Embargoed until 6:30 p.m. BST, 3rd June 2026', 'Asia/Tokyo', '2026-06-03T17:30:00Z'],
  ['EMBARGO: 2026-06-03 06:00', 'Asia/Tehran', '2026-06-03T02:30:00Z'],
  ['Embargo: 2026-06-03 06:00 +0330', 'UTC', '2026-06-03T02:30:00Z'],
  ['Embargo until 12 noon UTC+2 on June 3, 2026', 'UTC', '2026-06-03T10:00:00Z'],
  ['Not for release until midnight ET, Wednesday, June 3', 'UTC', '2026-06-03T04:00:00Z'],
  ['Hold until 9 a.m. Helsinki time, Thursday', 'America/New_York', '2026-05-14T06:00:00Z'],
  ['Embargo: Monday 06:00', 'Europe/Helsinki', '2026-05-11T03:00:00Z'],
  ['Embargo until 18:00', 'Europe/Helsinki', '2026-05-08T15:00:00Z'],
  ['Embargo until tomorrow at 07:00', 'Europe/Helsinki', '2026-05-09T04:00:00Z'],
  ['Embargoed until 5 January', 'UTC', '2026-01-05T00:00:00Z'],
  ['Embargoed until 30 December', 'UTC', '2025-12-30T00:00:00Z'],
  ['Embargo: 3/6/2026 06:00', 'UTC', '2026-06-03T06:00:00Z'],
  ['Embargo: 6/3/2026 6:00 AM EDT', 'UTC', '2026-06-03T10:00:00Z'],
  ['Sperrfrist: Mittwoch, 3. Juni 2026, 10 Uhr', 'Europe/Berlin', '2026-06-03T08:00:00Z'],
  ['Sperrfrist: 3.6.2026, 10.30 Uhr MESZ', 'UTC', '2026-06-03T08:30:00Z'],
  ['Sous embargo jusqu’au mercredi 3 juin 2026 à 6h', 'Europe/Paris', '2026-06-03T04:00:00Z'],
  ['Embargado hasta las 6:00 horas del 3 de junio de 2026', 'Europe/Madrid', '2026-06-03T04:00:00Z'],
  ['Julkaisuvapaa 3.6.2026 klo 6', 'Europe/Helsinki', '2026-06-03T03:00:00Z'],
  ['Julkaisuvapaa keskiviikkona 3. kesäkuuta klo 6.00', 'Europe/Helsinki', '2026-06-03T03:00:00Z'],
  ['ممنوعیت انتشار تا ساعت ۶ روز ۱۳ خرداد ۱۴۰۵', 'Asia/Tehran', '2026-06-03T02:30:00Z'],
  ['محظور النشر حتى الساعة ٦:٠٠ يوم ٣ يونيو ٢٠٢٦ بتوقيت غرينتش', 'Asia/Beirut', '2026-06-03T06:00:00Z'],
  ['محظور النشر حتى الساعة 6:00 يوم 3 حزيران 2026', 'Asia/Beirut', '2026-06-03T03:00:00Z'],
  ['Embargoed until 24:00 UTC on 3 June 2026', 'UTC', '2026-06-04T00:00:00Z'],
  ['Embargoed until 31 June 2026', 'UTC', null],
  ['Embargoed until further notice', 'UTC', null],
  ['Embargoed until 25:70', 'UTC', null],
];

test.each(LINES)('"%s" in %s ends at %s [E4]', (line, zone, instant) => {
  expect(instantIn(line, zone, now)).toBe(instant);
});

test('an hour that the clocks skip in spring is read as the hour after it [E4]', () => {
  expect(instantIn('Embargo: 29 March 2026, 03:30', 'Europe/Helsinki', now)).toBe('2026-03-29T01:30:00Z');
});

test('an hour that comes twice in autumn is read as the second, so that nobody is early [E4]', () => {
  expect(instantIn('Embargo: 25 October 2026, 03:30', 'Europe/Helsinki', now)).toBe('2026-10-25T01:30:00Z');
});

test('an unknown zone of the newspaper is no reason to fail', () => {
  expect(instantIn('Embargo: 29 March 2026, 03:30', 'Nowhere/Atall', now)).toBeNull();
});
