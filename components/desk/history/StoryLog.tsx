import Link from 'next/link';
import type { Receipt } from '#newsroom/receipts/receipt.ts';
import type { DeskStory } from '#newsroom/stories/desk-story.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { KeptReceipt } from '../receipt/KeptReceipt.tsx';
import { dayGroup, fullTime, hourIn, shortTime } from '../time.ts';
import type { Words } from '../words/words.ts';
import { HistoryHead } from './HistoryHead.tsx';

export type LogLine = { id: string; at: string; by: string; says: string; receipt: Receipt | null };
type Props = {
  story: Pick<DeskStory, 'id' | 'content' | 'language' | 'direction'>;
  lines: LogLine[];
  older: string | null;
  zone: string;
  now: string;
  words: Words;
};

/** What happened, newest first, by days. */
export function StoryLog({ story, lines, older, zone, now, words }: Props) {
  const { language } = words;
  const said = words.history.log;
  const { today, yesterday } = words.list;
  const calendar = { today, yesterday, language };
  const days = [...Map.groupBy(lines, ({ at }) => dayGroup(zone, new Date(at), new Date(now), calendar))];
  return (
    <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] bg-sheet">
      <HistoryHead story={story} here="log" words={words} />
      <section
        aria-label={said.happened}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
        tabIndex={0}
        className="min-h-0 overflow-auto focus-visible:-outline-offset-2"
      >
        <div className="mx-auto w-full max-w-[760px] px-8 pb-16 max-desk:px-4">
          {days.map(([day, those]) => (
            <section key={day} aria-label={day}>
              <h2 className="border-b border-ink pt-6 pb-1.5 font-semibold">{day}</h2>
              <ol>
                {those.map(({ id, at, by, says, receipt }) => (
                  <li
                    key={id}
                    className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-4 border-b border-line py-2 max-desk:grid-cols-[64px_minmax(0,1fr)]"
                  >
                    <time dateTime={at} title={fullTime(zone, new Date(at), language)} className="text-ink-3">
                      {day === today || day === yesterday
                        ? hourIn(zone, new Date(at))
                        : shortTime(zone, new Date(at), new Date(now), language)}
                    </time>
                    <div className="min-w-0">
                      <bdi title={by} dir={directionOf(language)} className="wrap-anywhere">
                        {says}
                      </bdi>
                      {receipt ? <KeptReceipt receipt={receipt} words={words} /> : null}
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          ))}
          {lines.length === 0 ? <p className="py-6 text-ink-3">{said.nothing}</p> : null}
          {older ? (
            <Link href={`?before=${older}`} className="link inline-block py-4">
              {said.earlier}
            </Link>
          ) : null}
        </div>
      </section>
    </div>
  );
}
