import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { Compared } from '#components/desk/history/Compared.tsx';
import { CompareSummary } from '#components/desk/history/CompareSummary.tsx';
import { CompareWalk, type CompareWays } from '#components/desk/history/CompareWalk.island.tsx';
import { compare, summaryOf } from '#components/desk/history/comparing/compare.ts';
import { walk } from '#components/desk/history/comparing/walk.ts';
import { type Ends, endHref, endTitle } from '#components/desk/history/ends.ts';
import { RestoreDialog } from '#components/desk/history/RestoreDialog.island.tsx';
import { VersionRail } from '#components/desk/history/VersionRail.tsx';
import { wordsIn } from '#components/desk/words/words.ts';
import { buttonClass } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { can } from '#newsroom/accounts/can.ts';
import type { End } from '#newsroom/revisions/ends.ts';
import { listRevisions, listWriters } from '#newsroom/revisions/revisions.ts';
import { actorOfRequest } from '../../../actor.ts';
import { deskView, Frame } from '../../../frame.tsx';
import { restore } from '../actions.ts';
import { storyFor } from '../story-screen.tsx';
import { namesFor } from './names.ts';

type Props = { id: string; here: string; ends: Ends; older: End; newer: End; below?: number };

/** Versions at the start side, the two texts in one, what it comes to at the end side. It can be read without a script. */
export async function CompareScreen({ id, here, ends, older, newer, below }: Props) {
  const me = await actorOfRequest(here);
  const story = await storyFor(me, id);
  const [page, desk, named] = await Promise.all([
    listRevisions(me, id, below),
    deskView(me),
    namesFor(me, [older.content, newer.content]),
  ]);
  const after = older.revision?.number;
  const since = after === undefined ? [] : await listWriters(me, id, after, newer.revision?.number);
  const words = wordsIn(desk.language);
  const said = words.comparing;
  const comparison = compare(older, newer, named, words);
  const walked = walk(comparison, words);
  const writers = [...new Set([...walked.changes.flatMap((change) => change.writers), ...since])];
  const text = { lang: story.language, dir: story.direction };
  const { zone } = desk.newspaper;
  const told = { zone, now: desk.now, words };
  // What is live may be behind by a word that was saved a moment ago; the two texts at hand are not.
  const ahead = story.ahead || (older.liveSince !== null && walked.changes.length > 0);
  const update = newer.name === 'now' && ahead && can(me, 'publish') ? `/admin/stories/${id}/publication` : null;
  const correction = update && `${update}?correction`;
  return (
    <Frame here={here} place="stories" keys="compare">
      <div className="grid min-h-0 grid-cols-[290px_minmax(0,1fr)_270px] max-wide:grid-cols-[290px_minmax(0,1fr)] max-desk:grid-cols-1 max-desk:grid-rows-[auto_minmax(0,1fr)]">
        <VersionRail storyId={id} {...page} zone={zone} now={desk.now} ahead={story.ahead} ends={ends} words={words} />
        <div className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)] bg-sheet">
          <header className="flex min-h-mast flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-4 py-1.5">
            <Link
              href={`/admin/stories/${id}`}
              aria-label={words.history.back}
              className="inline-grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-well"
            >
              <ChevronLeft aria-hidden size={18} strokeWidth={1.5} className="flip-rtl" />
            </Link>
            <h1 className="min-w-0 flex-1 wrap-anywhere max-vast:basis-[calc(100%-64px)]">
              <span className="sr-only">{said.title} </span>
              <bdi>{endTitle(older, told)}</bdi> <span className="text-ink-3">{said.arrow}</span>{' '}
              <b className="font-semibold">
                <bdi>{endTitle(newer, told)}</bdi>
              </b>
            </h1>
            <CompareWalk changes={walked.changes.length} ways={{ ...waysFrom(id, ends, older, newer), correction }} />
            <Segments id={id} ends={ends} inline={said.inline} sideBySide={said.side} />
            {older.revision ? (
              <RestoreDialog
                storyId={id}
                revision={older.revision}
                restore={restore}
                refused={can(me, 'save') ? undefined : words.story.aReporterCan}
                beside
              />
            ) : null}
            {update && correction ? (
              <>
                <Link href={correction} className={buttonClass()}>
                  {said.correction} <Kbd bare chord="R" />
                </Link>
                <Link href={update} className={buttonClass('main')}>
                  {said.update}
                </Link>
              </>
            ) : null}
          </header>
          <section
            aria-label={said.differences}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
            tabIndex={0}
            className="min-h-0 overflow-auto focus-visible:-outline-offset-2"
          >
            <Compared comparison={comparison} walk={walked} side={ends.side} text={text} words={words} />
          </section>
        </div>
        <CompareSummary
          words={words}
          lines={summaryOf(comparison, words)}
          changes={walked.changes}
          writers={writers}
          forReaders={older.liveSince !== null && newer.name === 'now'}
        />
      </div>
    </Frame>
  );
}

type SegmentsProps = { id: string; ends: Ends; inline: string; sideBySide: string };

function Segments({ id, ends, inline, sideBySide }: SegmentsProps) {
  const both = [
    { word: inline, side: false },
    { word: sideBySide, side: true },
  ];
  return (
    <span className="inline-flex gap-0.5 rounded-control border border-edge bg-sheet p-0.5">
      {both.map(({ word, side }) => (
        <Link
          key={word}
          href={endHref(id, { ...ends, side })}
          aria-current={ends.side === side ? 'true' : undefined}
          className="inline-flex min-h-6 items-center rounded-mark px-2.5 whitespace-nowrap text-ink-2 aria-current:bg-ink aria-current:font-medium aria-current:text-on-ink touch:min-h-10"
        >
          {word}
        </Link>
      ))}
    </span>
  );
}

function waysFrom(id: string, ends: Ends, older: End, newer: End): Omit<CompareWays, 'correction'> {
  const to = (change: Partial<Ends>) => endHref(id, { ...ends, ...change });
  return {
    back: `/admin/stories/${id}`,
    other: to({ side: !ends.side }),
    olderEndBack: older.older && to({ from: older.older }),
    olderEndOn: older.newer && to({ from: older.newer }),
    newerEndBack: newer.older && to({ to: newer.older }),
    newerEndOn: newer.newer && to({ to: newer.newer }),
  };
}
