import { Temporal } from 'temporal-polyfill/full';
import { monthOf, persianMonthOf, weekdayOf } from './calendar-words.ts';
import { westernDigits } from './shape.ts';
import { AMERICAN, zoneOf } from './time-zone.ts';

/** Reads the hour of an embargo line: a date, a time and a zone in any order, each of which may be missing. */

type Day = { year: number | null; month: number; day: number; calendar: 'iso8601' | 'persian' };
type Found<T> = { value: T; rest: string };

const cut = (text: string, match: RegExpExecArray) =>
  `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;

const ISO_DATE = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const NUMBERS = /(?<![\d:])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})?(?![\d:])/;
const DAY_MONTH =
  /(?<![\d:.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:of\s+|de\s+)?(\p{L}[\p{L}\u200c.]+)(?:\/\p{L}+)?,?(?:\s+(?:de\s+|del\s+)?(\d{4}))?(?![\d:])/u;
const MONTH_DAY =
  /(\p{L}[\p{L}.]+)\s+(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d)(?:,?\s+(\d{4})(?!\s?(?:gmt|utc|hrs|hours)))?/iu;
/** Years below this one are counted in the Persian calendar (1405 began in 2026). */
const LAST_PERSIAN_YEAR = 1700;

function dayOf(year: string | undefined, month: number, day: string, calendar?: 'persian'): Day {
  const number = year === undefined ? null : Number(year) + (year.length === 2 ? 2000 : 0);
  const persian = calendar === 'persian' || (number !== null && number < LAST_PERSIAN_YEAR);
  return { year: number, month, day: Number(day), calendar: persian ? 'persian' : 'iso8601' };
}

function namedDay(text: string): Found<Day> | null {
  const dayFirst = new RegExp(DAY_MONTH, 'gu');
  for (let found = dayFirst.exec(text); found; found = dayFirst.exec(text)) {
    const [, day, word, year] = found as unknown as [string, string, string, string | undefined];
    const month = monthOf(word);
    if (month) return { value: dayOf(year, month, day), rest: cut(text, found) };
    const persian = persianMonthOf(word);
    if (persian) return { value: dayOf(year, persian, day, 'persian'), rest: cut(text, found) };
  }
  const monthFirst = new RegExp(MONTH_DAY, 'giu');
  for (let found = monthFirst.exec(text); found; found = monthFirst.exec(text)) {
    const month = monthOf(found[1] as string);
    if (month) return { value: dayOf(found[3], month, found[2] as string), rest: cut(text, found) };
  }
  return null;
}

/** `5/6/2026` is the fifth of June, except beside an American zone or where only the other reading is a date. */
function numberedDay(text: string): Found<Day> | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return { value: dayOf(iso[1], Number(iso[2]), iso[3] as string), rest: cut(text, iso) };
  const found = NUMBERS.exec(text);
  if (!found || (!found[4] && found[2] !== '.')) return null;
  const american = found[2] === '/' && (Number(found[3]) > 12 || AMERICAN.test(text));
  const [day, month] = american ? [found[3], found[1]] : [found[1], found[3]];
  return { value: dayOf(found[4], Number(month), day as string), rest: cut(text, found) };
}

const WITH_MINUTES = /(?<![\d.:])(\d{1,2})\s?[:.h]\s?(\d{2})(?::\d{2})?(?!\d)\s*([ap])?(?:\.?m\b\.?)?/iu;
const WITH_HALF = /(?<![\d.:])(\d{1,2})\s*([ap])\.?m\b/iu;
const FOUR_DIGITS =
  /(?<![\d.:])([01]\d|2[0-4])([0-5]\d)(?!\d)(?=\s*(?:gmt|utc|z\b|bst|ce?s?t\b|hrs|hours|h\b|local|[a-z]{1,4}t\b|,|$|on\b))/iu;
const HOUR =
  /(?:klo|kl\.?|um|ab|à|a las?|às|alle|ore|at|الساعة|ساعت|в)\s*(\d{1,2})(?![\d.:])|(?<![\d.:])(\d{1,2})\s*(?:uhr|h\b|heures?|hrs?\b|o'clock)/iu;
const NOON = /noon|midday|mittag(?!s)|midi(?!\p{L})|mediodía|keskipäiv|mezzogiorno|ظهر/iu;
const MIDNIGHT =
  /midnight|mitternacht|minuit|medianoche|puoliyö|keskiyö|midnatt|mezzanotte|منتصف الليل|نیمه[\u200c ]?شب/iu;

type Hour = { hour: number; minute: number };

function twelve(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function hourOf(text: string): Found<Hour> | null {
  const minutes = WITH_MINUTES.exec(text);
  if (minutes)
    return {
      value: { hour: twelve(Number(minutes[1]), minutes[3]), minute: Number(minutes[2]) },
      rest: cut(text, minutes),
    };
  const half = WITH_HALF.exec(text);
  if (half) return { value: { hour: twelve(Number(half[1]), half[2]), minute: 0 }, rest: cut(text, half) };
  const digits = FOUR_DIGITS.exec(text);
  if (digits) return { value: { hour: Number(digits[1]), minute: Number(digits[2]) }, rest: cut(text, digits) };
  if (MIDNIGHT.test(text)) return { value: { hour: 0, minute: 0 }, rest: text };
  if (NOON.test(text)) return { value: { hour: 12, minute: 0 }, rest: text };
  const hour = HOUR.exec(text);
  return hour && { value: { hour: Number(hour[1] ?? hour[2]), minute: 0 }, rest: cut(text, hour) };
}

const TOMORROW = /tomorrow|morgen(?!s)|demain|mañana|huomenna|imorgon|domani|amanhã|فردا|غدا/iu;

function plainDate(day: Day, year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ ...day, year }, { overflow: 'reject' }).withCalendar('iso8601');
}

/** A date without a year is the one nearest to today. */
function nearest(day: Day, today: Temporal.PlainDate): Temporal.PlainDate {
  const year = today.withCalendar(day.calendar).year;
  const away = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: 'days' }).days);
  return [year - 1, year, year + 1].map((each) => plainDate(day, each)).sort((a, b) => away(a) - away(b))[0]!;
}

function dateOf(day: Day | null, rest: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (day) return day.year === null ? nearest(day, today) : plainDate(day, day.year);
  if (TOMORROW.test(rest)) return today.add({ days: 1 });
  const weekday = (rest.match(/\p{L}+/gu) ?? []).map(weekdayOf).find((number) => number !== null);
  return weekday ? today.add({ days: (weekday - today.dayOfWeek + 7) % 7 }) : null;
}

/** The instant (ISO 8601 with `Z`) that a line names, or null. A missing zone is `zone`, a missing time midnight; an hour
 * that comes twice is the second, for the same reason. */
export function instantIn(line: string, zone: string, now: Date): string | null {
  const text = westernDigits(line.slice(0, 300)).replaceAll('’', "'");
  const day = numberedDay(text) ?? namedDay(text);
  const time = hourOf(day?.rest ?? text);
  if (!day && !time) return null;
  const rest = time?.rest ?? day?.rest ?? text;
  try {
    const where = zoneOf(rest) ?? zone;
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(where).toPlainDate();
    const date = dateOf(day?.value ?? null, rest, today) ?? today;
    const { hour, minute } = time?.value ?? { hour: 0, minute: 0 };
    const at = Temporal.PlainTime.from({ hour: hour % 24, minute }, { overflow: 'reject' });
    const shifted = hour === 24 ? date.add({ days: 1 }) : date;
    return shifted.toPlainDateTime(at).toZonedDateTime(where, { disambiguation: 'later' }).toInstant().toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
