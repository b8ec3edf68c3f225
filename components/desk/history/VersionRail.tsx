import Link from 'next/link';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { fill } from '#newsroom/sentence.ts';
import { firstName } from '../first-name.ts';
import { dayGroup, fullTime, hourIn, shortTime } from '../time.ts';
import { Phrase } from '../words/Phrase.tsx';
import type { Words } from '../words/words.ts';
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
  words: Words;
};

/** All versions, the newest first, by days: milestones stand out, sittings are quiet. */
export function VersionRail(props: Props) {
  const { storyId, revisions, older, current, ends, ahead, words } = props;
  const said = words.history;
  const base = `/admin/stories/${storyId}/revisions`;
  return (
    <nav
      aria-label={said.rooms.revisions}
      className="overflow-auto border-e border-line py-2 max-desk:max-h-[34dvh] max-desk:border-e-0 max-desk:border-b"
    >
      <ol aria-label={said.present}>
        <Row
          href={base}
          current={current === null}
          time={said.now}
          what={
            <>
              <b className="font-semibold">{said.workingCopy}</b>
              {ahead ? <small className="block text-meta text-ink-3">{said.ahead}</small> : null}
            </>
          }
          ends={
            ends && <EndLinks storyId={storyId} ends={ends} name="now" title={said.thePresent} said={words.comparing} />
          }
          isEnd={ends?.from === 'now' || ends?.to === 'now'}
        />
      </ol>
      {days(revisions, props).map(({ day, those }) => (
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
          {said.older}
        </Link>
      ) : null}
      {revisions.length === 0 ? <p className="px-4 py-2 text-ink-3">{said.nothingKeptHere}</p> : null}
    </nav>
  );
}

type Day = { day: string; those: DeskRevision[] };

function days(revisions: DeskRevision[], { zone, now, words }: Props): Day[] {
  const { today, yesterday } = words.list;
  const calendar = { today, yesterday, language: words.language };
  const groups = Map.groupBy(revisions, ({ at }) => dayGroup(zone, new Date(at), new Date(now), calendar));
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
  words,
}: Props & { revision: DeskRevision; base: string }) {
  const { id, number, at, why, published } = revision;
  const { history: said, language } = words;
  const name = nameOf(words, revision);
  const mile = why !== 'written';
  const when = new Date(at);
  const short = shortTime(zone, when, new Date(now), language);
  const title = fill(said.version, { n: number });
  const writers = writersOf(revision).map(firstName).join(words.comma);
  return (
    <Row
      href={`${base}/${id}`}
      current={current === id}
      time={/^\d/.test(short) && short.length > 5 ? short : hourIn(zone, when)}
      full={fullTime(zone, when, language)}
      at={at}
      mile={mile}
      seen={published ? said.seen : undefined}
      isEnd={ends?.from === id || ends?.to === id}
      ends={ends && <EndLinks storyId={storyId} ends={ends} name={id} title={title} said={words.comparing} />}
      what={
        <>
          {mile ? <b className="font-semibold">{reasonOf(words, revision)}</b> : <span>{writers}</span>}
          {name ? ': ' : null}
          {name ? <Phrase of={words.quoted} with={{ words: <bdi>{name}</bdi> }} /> : null}
          <small className="block text-meta text-ink-3">{mile ? title + words.comma + writers : title}</small>
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
  /** That readers saw it, in words. */
  seen?: string;
  isEnd?: boolean;
  what: React.ReactNode;
  ends?: React.ReactNode;
};

function Row({ href, current, time, full, at, mile, seen, isEnd, what, ends }: RowProps) {
  const shape = mile ? 'size-[9px] rotate-45' : 'size-[7px] rounded-full';
  const colour = seen ? 'bg-live' : mile ? 'bg-ink' : 'bg-ink-3';
  return (
    <li
      className={`relative grid grid-cols-[44px_14px_minmax(0,1fr)_auto] gap-x-2.5 px-4 hover:bg-well has-aria-[current=page]:bg-pencil-wash ${isEnd ? 'bg-pencil-wash' : ''}`}
    >
      <time title={full} dateTime={at} className="py-2 text-end text-ink-3">
        {time}
      </time>
      <span aria-hidden="true" className="relative grid justify-items-center">
        <span className="absolute inset-y-0 w-px bg-line" />
        <i className={`relative mt-[13px] ${shape} ${colour}`} title={seen} />
      </span>
      <Link
        href={href}
        data-version
        aria-current={current ? 'page' : undefined}
        className="min-w-0 py-2 wrap-anywhere after:absolute after:inset-0 touch:min-h-11"
      >
        {what}
        {seen ? <span className="sr-only"> {seen}.</span> : null}
      </Link>
      {ends ? <span className="relative z-1 py-1.5">{ends}</span> : null}
    </li>
  );
}

type EndProps = { storyId: string; ends: Ends; name: string; title: string; said: Words['comparing'] };

/** Makes this version the older or the newer of the two that are compared. */
function EndLinks({ storyId, ends, name, title, said }: EndProps) {
  const both = [
    { word: said.old, is: ends.from === name, href: endHref(storyId, { ...ends, from: name }), says: said.makeOlder },
    { word: said.new, is: ends.to === name, href: endHref(storyId, { ...ends, to: name }), says: said.makeNewer },
  ];
  return (
    <span className="grid gap-0.5 text-meta">
      {both.map(({ word, is, href, says }) => (
        <Link
          key={word}
          href={href}
          aria-label={fill(says, { title })}
          aria-current={is ? 'true' : undefined}
          className="grid min-h-6 place-items-center rounded-mark px-1.5 text-ink-3 hover:bg-sheet hover:text-ink aria-current:font-semibold aria-current:text-pencil"
        >
          {word}
        </Link>
      ))}
    </span>
  );
}
