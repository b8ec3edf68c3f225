import type { StoryRow } from '#newsroom/stories/stories.ts';
import { fullTime, shortTime } from './time.ts';

const HOUR_MS = 3_600_000;

/** When readers see it, or since when they do. Within the hour it says how soon. */
export function LiveWhen({
  story,
  zone,
  now,
}: {
  story: Pick<StoryRow, 'state' | 'liveFrom'>;
  zone: string;
  now: string;
}) {
  if (!story.liveFrom) return <span className="text-ink-3">–</span>;
  const at = new Date(story.liveFrom);
  const away = at.getTime() - Date.parse(now);
  const hour = (
    <time dateTime={story.liveFrom} title={fullTime(zone, at)} className="font-medium text-ink">
      {shortTime(zone, at, new Date(now))}
    </time>
  );
  if (story.state === 'live') return <>since {hour}</>;
  if (away > HOUR_MS || away < 0) return <>{hour} goes live</>;
  return (
    <span className="font-semibold text-due [&_time]:font-semibold [&_time]:text-due">
      {hour} in {Math.max(1, Math.round(away / 60_000))} min
    </span>
  );
}
