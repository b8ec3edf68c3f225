import Link from 'next/link';
import { Mark } from '#components/ui/Mark.tsx';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { fullTime, shortTime } from '../time.ts';
import { reasonOf } from './reasons.ts';

type Props = {
  storyId: string;
  revisions: DeskRevision[];
  older: number | null;
  current: string | null;
  zone: string;
  now: string;
};

/** All versions, the newest first. */
export function VersionRail({ storyId, revisions, older, current, zone, now }: Props) {
  const base = `/admin/stories/${storyId}/revisions`;
  return (
    <nav
      aria-label="Versions"
      className="overflow-auto border-e border-line py-2 max-desk:max-h-[34dvh] max-desk:border-e-0 max-desk:border-b"
    >
      <Link
        href={base}
        data-version
        aria-current={current === null ? 'page' : undefined}
        className="block px-4 py-2 font-semibold hover:bg-well aria-[current]:bg-pencil-wash"
      >
        Working copy
      </Link>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.id}>
            <Link
              href={`${base}/${revision.id}`}
              data-version
              aria-current={current === revision.id ? 'page' : undefined}
              className="grid grid-cols-[14px_minmax(0,1fr)_auto] gap-x-2 px-4 py-2 hover:bg-well aria-[current]:bg-pencil-wash"
            >
              {revision.published ? <Mark name="live" label="Readers saw it" className="mt-0.5" /> : <span />}
              <span className="min-w-0">
                <b className="font-semibold">{reasonOf(revision)}</b>
                {revision.name ? <bdi className="ps-1">“{revision.name}”</bdi> : null}
                <small className="block text-meta text-ink-3">
                  version {revision.number}, {revision.byName}
                </small>
              </span>
              <time
                className="text-meta text-ink-3"
                dateTime={revision.at}
                title={fullTime(zone, new Date(revision.at))}
              >
                {shortTime(zone, new Date(revision.at), new Date(now))}
              </time>
            </Link>
          </li>
        ))}
      </ol>
      {older ? (
        <Link href={`?below=${older}`} className="link block px-4 py-2">
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
