/** How the desk says times: 24 hours, in the newsroom's zone; elsewhere only on hover. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, locale = 'en-GB'): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const kept = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, kept);
  return kept;
}

export function clockIn(timeZone: string, at: Date): string {
  return format({ timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(at);
}

export function hourIn(timeZone: string, at: Date): string {
  return format({ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** EET, BST, GMT+3:30: as short as the zone has it. */
export function zoneName(timeZone: string, at: Date): string {
  const parts = format({ timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** The newsroom's calendar and figures in every language: its papers are dated so. */
const calendarOf = (language: string) => (language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`);

export function dayIn(timeZone: string, at: Date, language = 'en'): string {
  return format({ timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, calendarOf(language))
    .format(at)
    .replace(/[,،]/, '');
}

const dateKey = (timeZone: string, at: Date) => format({ timeZone, dateStyle: 'short' }, 'sv-SE').format(at);

/** The hour if it is today in the newsroom, the weekday within six days, else the date; with the year if it is another. */
export function shortTime(timeZone: string, at: Date, now: Date, language = 'en'): string {
  const [day, today] = [dateKey(timeZone, at), dateKey(timeZone, now)];
  if (day === today) return hourIn(timeZone, at);
  const days = Math.abs(Date.parse(today) - Date.parse(day)) / 86_400_000;
  const locale = calendarOf(language);
  if (days < 6) return `${format({ timeZone, weekday: 'short' }, locale).format(at)} ${hourIn(timeZone, at)}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return format({ timeZone, day: 'numeric', month: 'short', year }, locale).format(at);
}

/** An hour that may be far away, to be read in a sentence: the day, the hour and whose hour it is. */
export function dayAndHour(timeZone: string, at: Date, language = 'en'): string {
  const comma = language === 'en' ? ',' : '،';
  return `${dayIn(timeZone, at, language)}${comma} ${hourIn(timeZone, at)} ${zoneName(timeZone, at)}`;
}

/** Everything about an instant, for hovering: the newsroom's time and UTC. */
export function fullTime(timeZone: string, at: Date, language = 'en'): string {
  const comma = language === 'en' ? ',' : '،';
  return `${dayIn(timeZone, at, language)}${comma} ${clockIn(timeZone, at)} ${zoneName(timeZone, at)} · ${clockIn('UTC', at)} UTC`;
}

export type DayWords = { today: string; yesterday: string; language: string };
const ENGLISH: DayWords = { today: 'Today', yesterday: 'Yesterday', language: 'en' };

/** The day of an instant, as a heading of a list: Today, Yesterday, a weekday within the week, else the month. */
export function dayGroup(timeZone: string, at: Date, now: Date, said: DayWords = ENGLISH): string {
  const [day, today] = [dateKey(timeZone, at), dateKey(timeZone, now)];
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  if (days <= 0) return said.today;
  if (days === 1) return said.yesterday;
  const locale = calendarOf(said.language);
  if (days < 6) return format({ timeZone, weekday: 'long' }, locale).format(at);
  return format({ timeZone, month: 'long', year: 'numeric' }, locale).format(at);
}
