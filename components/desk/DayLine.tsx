import Link from 'next/link';
import { Mark } from '#components/ui/Mark.tsx';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import { markOf } from './story-state.ts';
import { hourIn } from './time.ts';
import { apartIn, type Words } from './words/words.ts';

const MINUTE_MS = 60_000;
const BEFORE_MS = 25 * MINUTE_MS;
const SPAN_MS = 285 * MINUTE_MS;
const SOON_MS = 60 * MINUTE_MS;
const MOST = 14;
/** As long as a name or a mark is on the line, told in its time. */
const NAME_MS = 42 * MINUTE_MS;
const MARK_MS = 5 * MINUTE_MS;

type Props = { stories: StoryRow[]; zone: string; now: string; words: Words };

/** Time is a line: what went live a moment ago and what goes live in the next four hours, against the newsroom's clock. */
export function DayLine({ stories, zone, now, words }: Props) {
  const start = Date.parse(now) - BEFORE_MS;
  const at = (time: number) => ({ insetInlineStart: `${(((time - start) / SPAN_MS) * 100).toFixed(2)}%` });
  const due = dueBetween(stories, start, start + SPAN_MS);
  const nowAt = at(Date.parse(now));
  return (
    <section
      aria-label={words.list.fourHours}
      className="relative h-[76px] overflow-hidden border-b border-line bg-canvas max-desk:hidden"
    >
      <span className="absolute inset-y-0 start-0 bg-well" style={{ inlineSize: nowAt.insetInlineStart }} />
      {hoursBetween(start, start + SPAN_MS, zone).map((hour) => (
        <span
          key={hour.time}
          style={at(hour.time)}
          className="absolute inset-y-0 border-s border-line ps-[5px] pt-1 text-key text-ink-3"
        >
          {Math.abs(hour.time - Date.parse(now)) > 11 * MINUTE_MS ? hour.name : null}
        </span>
      ))}
      <span style={nowAt} className="absolute inset-y-0 z-1 border-s-2 border-pencil">
        <span className="absolute -start-0.5 top-0 rounded-ee-mark bg-pencil px-[5px] py-[3px] text-key font-semibold whitespace-nowrap text-on-colour">
          {hourIn(zone, new Date(now))}
        </span>
      </span>
      {due.length === 0 ? <p className="absolute start-[13%] top-8 text-meta text-ink-3">{words.list.quiet}</p> : null}
      <ol className="absolute inset-0">
        {due.map(({ story, time, lane, named }) => (
          <li key={story.id}>
            <Link
              prefetch={false}
              href={`/admin/stories/${story.id}`}
              title={`${hourIn(zone, new Date(time))} ${apartIn(words, story.headline)}`}
              style={{ ...at(time), insetBlockStart: lane === 0 ? 22 : 47 }}
              className={`absolute inline-flex min-h-6 max-w-[180px] -translate-x-[7px] items-center gap-[5px] rounded-[3px] pe-1 text-meta whitespace-nowrap rtl:translate-x-[7px] ${time > Date.parse(now) && time - Date.parse(now) < SOON_MS ? 'font-semibold text-due [&_svg]:text-due' : 'text-ink-2'}`}
            >
              <Mark name={markOf(story)} />
              <bdi dir="auto" className={named ? 'truncate' : 'sr-only'}>
                {story.slug}
              </bdi>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Tick = { story: StoryRow; time: number; lane: number; named: boolean };

/** Two lanes; a tick whose name finds no room in either stands without it, and says it on hover and to a screen reader. */
function dueBetween(stories: StoryRow[], from: number, until: number): Tick[] {
  const timed = new Map(stories.map((story) => [story.id, { story, time: Date.parse(story.liveFrom ?? '') }]));
  const due = [...timed.values()].filter(({ time }) => time > from && time < until).sort((a, b) => a.time - b.time);
  const free = [from, from];
  return due.slice(-MOST).map(({ story, time }, index) => {
    const roomy = free.findIndex((end) => end <= time);
    const lane = roomy >= 0 ? roomy : index % 2;
    const next = due[index + 1]?.time ?? until;
    const named = roomy >= 0 && (free.some((end, other) => other !== lane && end <= next) || next - time > NAME_MS);
    free[lane] = Math.max(free[lane] ?? from, time + (named ? NAME_MS : MARK_MS));
    return { story, time, lane, named };
  });
}

/** Full hours of the newsroom's zone, which need not be full hours of UTC. */
function hoursBetween(from: number, until: number, zone: string): { time: number; name: string }[] {
  const hours = [];
  for (let time = Math.ceil(from / MINUTE_MS) * MINUTE_MS; time < until; time += MINUTE_MS) {
    const name = hourIn(zone, new Date(time));
    if (name.endsWith(':00')) hours.push({ time, name });
  }
  return hours;
}
