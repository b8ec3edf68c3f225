import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { fullTime, shortTime } from './time.ts';

/** An instant in the newsroom's zone, as short as it can be; hover tells all of it. */
export function Timestamp({
  at,
  zone,
  now,
  language,
}: {
  at: string;
  zone: string;
  now: string;
  language: DeskLanguage;
}) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={fullTime(zone, date, language)}>
      {shortTime(zone, date, new Date(now), language)}
    </time>
  );
}
