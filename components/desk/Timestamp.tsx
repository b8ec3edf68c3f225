import { fullTime, shortTime } from './time.ts';

/** An instant in the newsroom's zone, as short as it can be; hover tells all of it. */
export function Timestamp({ at, zone, now, className }: { at: string; zone: string; now: string; className?: string }) {
  const date = new Date(at);
  return (
    <time dateTime={at} title={fullTime(zone, date)} className={className}>
      {shortTime(zone, date, new Date(now))}
    </time>
  );
}
