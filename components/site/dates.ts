/** How readers see an instant: in the newspaper's zone, in the language of what they read. */
export type Calendar = { zone: string; language: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** British order for plain English, as the trade writes it: day before month, and EEST rather than GMT+3. */
const localeOf = (language: string) => (language.toLowerCase() === 'en' ? 'en-GB' : language);

function write(iso: string, { zone, language }: Calendar, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format.format(new Date(iso));
}

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const comma = (language: string) => (/^(fa|ar|ur|ps|ckb)\b/i.test(language) ? '، ' : ', ');

/** 14:05 */
export const clockOf = (iso: string, at: Calendar) => write(iso, at, CLOCK);
/** 13 September 2010 */
export const dayOf = (iso: string, at: Calendar) => write(iso, at, DAY);
/** Monday */
export const weekdayOf = (iso: string, at: Calendar) => write(iso, at, { weekday: 'long' });
/** 13 Sep */
export const shortDayOf = (iso: string, at: Calendar) => write(iso, at, { day: 'numeric', month: 'short' });
/** Monday 13 September 2010, 14:05 EEST */
export function fullMomentOf(iso: string, at: Calendar): string {
  const day = `${weekdayOf(iso, at)} ${dayOf(iso, at)}`;
  return day + comma(at.language) + write(iso, at, { ...CLOCK, timeZoneName: 'short' });
}
/** 14 September 2010, 09:20 */
export const momentOf = (iso: string, at: Calendar) => dayOf(iso, at) + comma(at.language) + clockOf(iso, at);

/** 2010-09-13, the same for all instants of one day in the newspaper's zone. */
export const dayKeyOf = (iso: string, zone: string) =>
  write(iso, { zone, language: 'en-CA' }, { year: 'numeric', month: '2-digit', day: '2-digit' });
