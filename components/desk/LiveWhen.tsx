import type { StoryRow } from '#newsroom/stories/stories.ts';
import { fullTime, shortTime } from './time.ts';
import { counted } from './words/fill.ts';
import { Phrase } from './words/Phrase.tsx';
import type { Words } from './words/words.ts';

const HOUR_MS = 3_600_000;

/** When readers see it, or since when they do. Within the hour it says how soon. */
export function LiveWhen({
  story,
  zone,
  now,
  words,
}: {
  story: Pick<StoryRow, 'state' | 'liveFrom'>;
  zone: string;
  now: string;
  words: Words;
}) {
  const { language, list } = words;
  if (!story.liveFrom) return <span className="text-ink-3">–</span>;
  const at = new Date(story.liveFrom);
  const away = at.getTime() - Date.parse(now);
  const hour = (
    <time dateTime={story.liveFrom} title={fullTime(zone, at, language)} className="font-medium text-ink">
      {shortTime(zone, at, new Date(now), language)}
    </time>
  );
  if (story.state === 'live') return <Phrase of={list.since} with={{ when: hour }} />;
  if (away > HOUR_MS || away < 0) return <Phrase of={list.goesLive} with={{ when: hour }} />;
  return (
    <span className="font-semibold text-due [&_time]:font-semibold [&_time]:text-due">
      <Phrase of={counted(language, list.inMinutes, Math.max(1, Math.round(away / 60_000)))} with={{ when: hour }} />
    </span>
  );
}
