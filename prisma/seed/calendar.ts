import { Temporal } from 'temporal-polyfill';
import { directionOf } from '#newsroom/stories/languages.ts';

/** The paper's zone. Its day begins when the morning's edition is out. */
export const ZONE = 'Europe/Helsinki';
const EDITION_IS_OUT = 7;

/** The day whose morning edition is the newest that a reader can have at `now`. */
export function editionAt(now: Date): Temporal.PlainDate {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  return there.subtract({ hours: EDITION_IS_OUT }).toPlainDate();
}

const WHEN = /^(?:(today)|(yesterday)|(\d+) days? ago|in (\d+) days?|(\d{4}-\d{2}-\d{2})) (\d{2}:\d{2})$/;

/** The instant of words such as “3 days ago 08:00”, counted from the edition's day. */
export function instantOf(words: string, edition: Temporal.PlainDate): Date {
  const [, today, yesterday, ago, ahead, date, time] = WHEN.exec(words) ?? [];
  if (!time) throw new Error(`Not a time of publication: ${words}`);
  const days = today ? 0 : yesterday ? -1 : ago ? -Number(ago) : Number(ahead);
  const day = date ? Temporal.PlainDate.from(date) : edition.add({ days });
  const zoned = day.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
  day: { weekday: 'long' },
  m: { month: 'long' },
};

/** Puts days in place of `{date -53}` and the like, in the language of the story. */
export function datedText(text: string, edition: Temporal.PlainDate, language = 'en'): string {
  return text.replace(/\{(date|short|day|m|year) (-?\d+)\}/g, (_, form: string, count: string) => {
    if (form === 'year') return String(edition.year + Number(count));
    const day = new Date(`${edition.add({ days: Number(count) })}T12:00:00Z`);
    const locale = directionOf(language) === 'ltr' ? 'en-GB' : language === 'ar' ? 'ar-EG' : language;
    return new Intl.DateTimeFormat(locale, { ...FORMATS[form], timeZone: 'UTC' }).format(day);
  });
}
