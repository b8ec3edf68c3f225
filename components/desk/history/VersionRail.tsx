import Link from 'next/link';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { firstName } from '../first-name.ts';
import { dayGroup, fullTime, hourIn, shortTime } from '../time.ts';
import { type Ends, endHref } from './ends.ts';
import { nameOf, reasonOf, writersOf } from './reasons.ts';

type Props = {
  storyId: string;
  revisions: DeskRevision[];
  older: number | null;
  zone: string;
  now: string;
  /** The revision that is read; null is the present text. Undefined while two are compared. */
  current?: string | null;
  /** The two that are compared. */
  ends?: Ends;
  /** Readers would see a difference between the live version and the present text. */
  ahead: boolean;
};

/** All versions, the newest first, by days: milestones stand out, sittings are quiet. */
export function VersionRail(props: Props) {
  const { storyId, revisions, older, zone, now, current, ends, ahead } = props;
  const base = `/admin/stories/${storyId}/revisions`;
  return (
    <nav
      aria-label="Versions"
      className="overflow-auto border-e border-line py-2 max-desk:max-h-[34dvh] max-desk:border-e-0 max-desk:border-b"
    >
      <ol aria-label="The present text">
        <Row
          href={base}
          current={current === null}
          time="now"
          what={
            <>
              <b className="font-semibold">Working copy</b>
              {ahead ? <small className="block text-meta text-ink-3">changed since it went live</small> : null}
            </>
          }
          ends={ends && <EndLinks storyId={storyId} ends={ends} name="now" title="the present text" />}
          isEnd={ends?.from === 'now' || ends?.to === 'now'}
        />
      </ol>
      {days(revisions, zone, now).map(({ day, those }) => (
        <section key={day} aria-label={day}>
          <h2 className="px-4 pt-3 pb-1 text-meta text-ink-3">{day}</h2>
          <ol>
            {those.map((revision) => (
              <RevisionRow key={revision.id} revision={revision} {...props} base={base} />
            ))}
          </ol>
        </section>
      ))}
      {older ? (
        <Link
          href={ends ? `${endHref(storyId, ends)}&below=${older}` : `?below=${older}`}
          className="link block px-4 py-2"
        >
          Older versions
        </Link>
      ) : null}
      {revisions.length === 0 ? (
        <p className="px-4 py-2 text-ink-3">
          Nothing is kept yet. Publishing keeps a version; Ctrl S in the story names one.
        </p>
      ) : null}
    </nav>
  );
}

function days(revisions: DeskRevision[], zone: string, now: string): { day: string; those: DeskRevision[] }[] {
  const groups = Map.groupBy(revisions, ({ at }) => dayGroup(zone, new Date(at), new Date(now)));
  return [...groups].map(([day, those]) => ({ day, those }));
}

function RevisionRow({
  revision,
  base,
  zone,
  now,
  current,
  ends,
  storyId,
}: Props & { revision: DeskRevision; base: string }) {
  const { id, number, at, why, published } = revision;
  const name = nameOf(revision);
  const mile = why !== 'written';
  const when = new Date(at);
  const short = shortTime(zone, when, new Date(now));
  const title = `version ${number}`;
  const writers = writersOf(revision).map(firstName).join(', ');
  return (
    <Row
      href={`${base}/${id}`}
      current={current === id}
      time={/^\d/.test(short) && short.length > 5 ? short : hourIn(zone, when)}
      full={fullTime(zone, when)}
      at={at}
      mile={mile}
      live={published}
      isEnd={ends?.from === id || ends?.to === id}
      ends={ends && <EndLinks storyId={storyId} ends={ends} name={id} title={title} />}
      what={
        <>
          {mile ? <b className="font-semibold">{reasonOf(revision)}</b> : <span>{writers}</span>}
          {name ? <bdi>: “{name}”</bdi> : null}
          <small className="block text-meta text-ink-3">{mile ? `${title}, ${writers}` : title}</small>
        </>
      }
    />
  );
}

type RowProps = {
  href: string;
  current: boolean;
  time: string;
  full?: string;
  at?: string;
  mile?: boolean;
  live?: boolean;
  isEnd?: boolean;
  what: React.ReactNode;
  ends?: React.ReactNode;
};

function Row({ href, current, time, full, at, mile, live, isEnd, what, ends }: RowProps) {
  const shape = mile ? 'size-[9px] rotate-45' : 'size-[7px] rounded-full';
  const colour = live ? 'bg-live' : mile ? 'bg-ink' : 'bg-ink-3';
  return (
    <li
      className={`relative grid grid-cols-[44px_14px_minmax(0,1fr)_auto] gap-x-2.5 px-4 hover:bg-well has-aria-[current=page]:bg-pencil-wash ${isEnd ? 'bg-pencil-wash' : ''}`}
    >
      <time title={full} dateTime={at} className="py-2 text-end text-ink-3">
        {time}
      </time>
      <span aria-hidden="true" className="relative grid justify-items-center">
        <span className="absolute inset-y-0 w-px bg-line" />
        <i className={`relative mt-[13px] ${shape} ${colour}`} title={live ? 'Readers saw it' : undefined} />
      </span>
      <Link
        href={href}
        data-version
        aria-current={current ? 'page' : undefined}
        className="min-w-0 py-2 wrap-anywhere after:absolute after:inset-0 touch:min-h-11"
      >
        {what}
        {live ? <span className="sr-only"> Readers saw it.</span> : null}
      </Link>
      {ends ? <span className="relative z-1 py-1.5">{ends}</span> : null}
    </li>
  );
}

/** Makes this version the older or the newer of the two that are compared. */
function EndLinks({ storyId, ends, name, title }: { storyId: string; ends: Ends; name: string; title: string }) {
  const both = [
    { word: 'old', is: ends.from === name, href: endHref(storyId, { ...ends, from: name }), says: 'older end' },
    { word: 'new', is: ends.to === name, href: endHref(storyId, { ...ends, to: name }), says: 'newer end' },
  ];
  return (
    <span className="grid gap-0.5 text-meta">
      {both.map(({ word, is, href, says }) => (
        <Link
          key={word}
          href={href}
          aria-label={`Make ${title} the ${says}`}
          aria-current={is ? 'true' : undefined}
          className="grid min-h-6 place-items-center rounded-mark px-1.5 text-ink-3 hover:bg-sheet hover:text-ink aria-current:font-semibold aria-current:text-pencil"
        >
          {word}
        </Link>
      ))}
    </span>
  );
}
