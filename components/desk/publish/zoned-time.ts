import { Temporal } from 'temporal-polyfill';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { fill } from '#newsroom/sentence.ts';
import { counted } from '../words/fill.ts';
import { wordsIn } from '../words/words.ts';

/**
 * A day and an hour of the newsroom's clock as an instant. Twice a year the clock jumps: then an hour does not exist
 * (`gap`) or exists twice (`twice`), and nobody but the editor can say which was meant. Instants are ISO 8601 with `Z`.
 */
export type Resolved =
  | { is: 'one'; instant: string }
  | { is: 'gap'; before: string; after: string }
  | { is: 'twice'; first: string; second: string }
  | { is: 'none' };

export function resolve(day: string, hour: string, zone: string): Resolved {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(hour)) return { is: 'none' };
  try {
    const wall = Temporal.PlainDateTime.from(`${day}T${hour}`);
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    const [first, second] = [earlier.toInstant().toString(), later.toInstant().toString()];
    if (first === second) return { is: 'one', instant: first };
    if (earlier.toPlainDateTime().equals(wall)) return { is: 'twice', first, second };
    return { is: 'gap', before: first, after: second };
  } catch (error) {
    if (error instanceof RangeError) return { is: 'none' };
    throw error;
  }
}

/** An hour as people type it, in 24 hours whatever the browser's country: 9, 930, 9.30 and 09:30. Null for none. */
export function hourOf(typed: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.h ]?(\d\d))?$/.exec(typed.trim()) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The wall clock of the zone at an instant, in the form of date and time fields. */
export function wallOf(instant: string, zone: string): { day: string; hour: string } {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return { day: there.toPlainDate().toString(), hour: there.toPlainTime().toString().slice(0, 5) };
}

/** "in 1 h 52 min", "in 3 days", or "12 min ago". */
export function untilThen(instant: string, now: Date, language: DeskLanguage = 'en'): string {
  const said = wordsIn(language).when;
  const minutes = Math.round((Date.parse(instant) - now.getTime()) / 60_000);
  const apart = Math.abs(minutes);
  const [days, hours, rest] = [Math.floor(apart / 1440), Math.floor(apart / 60) % 24, apart % 60];
  const inHours = counted(language, said.hours, days * 24 + hours);
  const inMinutes = counted(language, said.minutes, apart < 60 ? apart : rest);
  const time =
    days > 1
      ? counted(language, said.days, days)
      : apart < 60
        ? inMinutes
        : rest > 0
          ? fill(said.hoursAndMinutes, { hours: inHours, minutes: inMinutes })
          : inHours;
  return fill(minutes < 0 ? said.ago : said.ahead, { time });
}
