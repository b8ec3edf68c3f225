import Link from 'next/link';
import { notFound } from 'next/navigation';
import { endHref } from '#components/desk/history/ends.ts';
import { HistoryHead } from '#components/desk/history/HistoryHead.tsx';
import { RestoreDialog } from '#components/desk/history/RestoreDialog.island.tsx';
import { reasonOf } from '#components/desk/history/reasons.ts';
import { Version } from '#components/desk/history/Version.tsx';
import { VersionKeys } from '#components/desk/history/VersionKeys.island.tsx';
import { VersionRail } from '#components/desk/history/VersionRail.tsx';
import { wordsIn } from '#components/desk/words/words.ts';
import { buttonClass } from '#components/ui/Button.tsx';
import { can } from '#newsroom/accounts/can.ts';
import type { Actor } from '#newsroom/actor.ts';
import { Refused } from '#newsroom/refusal.ts';
import { getRevision, listRevisions } from '#newsroom/revisions/revisions.ts';
import { fill } from '#newsroom/sentence.ts';
import { actorOfRequest } from '../../../actor.ts';
import { deskView, Frame } from '../../../frame.tsx';
import { restore } from '../actions.ts';
import { storyFor } from '../story-screen.tsx';

type Props = { id: string; revision: string | null; below?: number };

/** All versions at the start side; one to read. */
export async function VersionsScreen({ id, revision, below }: Props) {
  const here = `/admin/stories/${id}/revisions${revision ? `/${revision}` : ''}`;
  const me = await actorOfRequest(here);
  const story = await storyFor(me, id);
  const [page, desk] = await Promise.all([listRevisions(me, id, below), deskView(me)]);
  const read = revision ? await revisionOf(me, id, revision) : null;
  const words = wordsIn(desk.language);
  const said = words.history;
  const name = read ? fill(said.versionAndWhy, { n: read.number, why: reasonOf(words, read) }) : said.workingCopy;
  return (
    <Frame here={here} place="stories" keys="revisions">
      <VersionKeys back={`/admin/stories/${id}`} />
      <div className="grid min-h-0 grid-cols-[290px_minmax(0,1fr)] max-desk:grid-cols-1 max-desk:grid-rows-[auto_minmax(0,1fr)]">
        <VersionRail
          storyId={id}
          {...page}
          current={revision}
          zone={desk.newspaper.zone}
          now={desk.now}
          ahead={story.ahead}
          words={words}
        />
        <div className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] bg-sheet">
          <HistoryHead story={story} here="revisions" words={words}>
            {story.state === 'live' ? (
              <Link
                href={endHref(id, { from: 'live', to: read?.id ?? 'now', side: false })}
                className={buttonClass('plain')}
              >
                {said.withLive}
              </Link>
            ) : null}
            {read ? (
              <>
                <Link href={endHref(id, { from: read.id, to: 'now', side: false })} className={buttonClass('plain')}>
                  {said.withPresent}
                </Link>
                <RestoreDialog
                  storyId={id}
                  revision={read}
                  restore={restore}
                  refused={can(me, 'save') ? undefined : words.story.aReporterCan}
                />
              </>
            ) : null}
          </HistoryHead>
          <section
            aria-label={said.whatItSays}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
            tabIndex={0}
            className="min-h-0 overflow-auto focus-visible:-outline-offset-2"
          >
            <Version
              title={name}
              content={read?.content ?? story.content}
              lang={story.language}
              dir={story.direction}
              words={words}
            />
          </section>
        </div>
      </div>
    </Frame>
  );
}

async function revisionOf(by: Actor, storyId: string, id: string) {
  try {
    return await getRevision(by, storyId, id);
  } catch (error) {
    if (error instanceof Refused && error.kind === 'not-found') notFound();
    throw error;
  }
}
