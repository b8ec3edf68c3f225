import type { DeskLanguage } from '../accounts/desk-language.ts';
import type { EventName } from './event.ts';
import type { DeskEvent } from './list-events.ts';

/** The newsroom's zone, the hour at which somebody reads, and in which language; English when it is left out. */
export type Reading = { zone: string; now: Date; language?: DeskLanguage };

/** What an event said, read with care: an older program may have written less, or otherwise. */
export type Said = {
  who: string;
  text: (...path: string[]) => string;
  /** A person's first name. */
  first: (name: string) => string;
  number: (name: string) => number;
  when: (name: string) => string;
};

/** How a language tells what happened. */
export type Telling = {
  /** For days; the calendar and the figures are the newsroom's in every language. */
  locale: string;
  somebody: string;
  /** What is no person, by its English name. */
  machinery: Record<string, string>;
  unknown: (who: string, name: string) => string;
  sentences: Record<EventName, (said: Said) => string>;
};

const MACHINERY = /^(The|A) /;

export function saidBy(
  { byName, data }: Pick<DeskEvent, 'byName' | 'data'>,
  { zone, now }: Reading,
  { locale, somebody, machinery }: Telling,
): Said {
  const at = (path: string[]) =>
    path.reduce<unknown>(
      (within, name) => (isRecord(within) && Object.hasOwn(within, name) ? within[name] : null),
      data,
    );
  const text = (...path: string[]) => {
    const value = at(path);
    return typeof value === 'string' ? value : '';
  };
  const known = Object.hasOwn(machinery, byName) ? machinery[byName] : undefined;
  return {
    who: known ?? (MACHINERY.test(byName) ? byName : firstName(byName) || somebody),
    text,
    first: (name) => firstName(text(name)),
    number: (name) => Number(at([name])) || 0,
    when: (name) => dayAndHour(text(name), { zone, now, locale }),
  };
}

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? '';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Tuesday 09:00 within six days, else 3 March 09:00; the year if it is another one. Empty for what is no instant. */
function dayAndHour(instant: string, { zone, now, locale }: { zone: string; now: Date; locale: string }): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(of);
  const hour = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const near = Math.abs(at.getTime() - now.getTime()) < 6 * 86_400_000;
  if (near) return `${part({ weekday: 'long' })} ${hour}`;
  const year = part({ year: 'numeric' }) === part({ year: 'numeric' }, now) ? {} : { year: 'numeric' as const };
  return `${part({ day: 'numeric', month: 'long', ...year })} ${hour}`;
}
