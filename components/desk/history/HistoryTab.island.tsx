'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { buttonClass } from '#components/ui/Button.tsx';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../editor/story-context.ts';
import { firstName } from '../first-name.ts';
import { fullTime, shortTime } from '../time.ts';
import { Phrase } from '../words/Phrase.tsx';
import { apartIn } from '../words/words.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { endHref, sinceLive } from './ends.ts';
import { nameOf, reasonOf, writersOf } from './reasons.ts';

/** What was kept, when, by whom and why; the newest first. Each leads to what has changed since. */
export function HistoryTab() {
  const { story, find, zone } = useDesk();
  const words = useWords();
  const said = words.history;
  const language = useDeskLanguage();
  const [revisions, setRevisions] = useState<DeskRevision[] | null>(null);
  useEffect(() => void find.revisions(story.id).then(setRevisions), [find, story]);
  const base = `/admin/stories/${story.id}`;
  return (
    <div>
      <ol className="py-1.5" aria-label={said.rooms.revisions}>
        <Session time={said.now}>
          <b className="font-semibold">{said.workingCopy}</b>
          {story.state === 'live' && story.ahead ? (
            <Link href={sinceLive(story.id)} className="link block text-meta">
              {said.ahead}
            </Link>
          ) : null}
        </Session>
        {revisions?.map((revision) => (
          <Version key={revision.id} revision={revision} />
        ))}
      </ol>
      {revisions?.length === 0 ? <p className="px-4 pb-3 text-ink-3">{said.nothingKept}</p> : null}
      <div className="flex flex-wrap gap-2 px-4 py-2">
        <Link href={`${base}/revisions`} className={buttonClass('plain', true)}>
          {said.read}
        </Link>
        <Link href={`${base}/log`} className={buttonClass('plain', true)}>
          {said.rooms.log}
        </Link>
        <Link href={`${base}/previews`} className={buttonClass('plain', true)}>
          {said.previews}
        </Link>
      </div>
    </div>
  );

  function Version({ revision }: { revision: DeskRevision }) {
    const { id, at, why, number, published } = revision;
    const name = nameOf(words, revision);
    const mile = why !== 'written';
    const writers = writersOf(revision)
      .map((name) => apartIn(words, firstName(name)))
      .join(words.comma);
    const version = fill(said.version, { n: number });
    return (
      <Session
        time={shortTime(zone, new Date(at), new Date(), language)}
        title={fullTime(zone, new Date(at), language)}
        mile={mile}
        live={published}
      >
        <Link href={endHref(story.id, { from: id, to: 'now', side: false })} className="hover:underline">
          {mile ? <b className="font-semibold">{reasonOf(words, revision)}</b> : writers}
          {name ? ': ' : null}
          {name ? <Phrase of={words.quoted} with={{ words: <bdi>{name}</bdi> }} /> : null}
          <small className="block text-meta text-ink-3">{mile ? writers + words.comma + version : version}</small>
        </Link>
      </Session>
    );
  }
}

type SessionProps = { time: string; title?: string; mile?: boolean; live?: boolean; children: React.ReactNode };

function Session({ time, title, mile, live, children }: SessionProps) {
  const shape = mile ? 'size-[9px] rotate-45' : 'size-[7px] rounded-full';
  return (
    <li className="grid grid-cols-[64px_14px_minmax(0,1fr)] gap-[9px] px-4">
      <time title={title} className="py-2 text-end text-ink-3">
        {time}
      </time>
      <span aria-hidden="true" className="relative grid justify-items-center">
        <span className="absolute inset-y-0 w-px bg-line" />
        <i
          className={`relative mt-[13px] ring-3 ring-canvas ${shape} ${live ? 'bg-live' : mile ? 'bg-ink' : 'bg-ink-3'}`}
        />
      </span>
      <div className="min-w-0 py-2 wrap-anywhere">{children}</div>
    </li>
  );
}
