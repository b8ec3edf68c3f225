import Link from 'next/link';
import type { ReactNode } from 'react';
import type { LibraryPicture } from '#newsroom/media/library.ts';
import { fill } from '#newsroom/sentence.ts';
import { apartIn, type Words } from '../words/words.ts';

type Props = { picture: LibraryPicture; when: string; said: Words };

/** What is so about the file, whatever the desk says of it. */
export function PictureFacts({ picture, when, said }: Props) {
  const { one } = said.pictures;
  const { kind, width, height, bytes, frames, takenOn, byName, hasCredentials, alike } = picture;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-ink-2">
      <Fact name={one.pixels}>
        <span dir="ltr">{`${width} × ${height}`}</span> ·{' '}
        <span dir="ltr">{[kind, sizeOf(bytes)].filter(Boolean).join(', ')}</span>
      </Fact>
      {frames > 1 ? <Fact name={one.frames}>{frames}</Fact> : null}
      {takenOn ? (
        <Fact name={one.taken}>
          <time dateTime={takenOn} dir="ltr">
            {takenOn.replace('T', ' ').slice(0, 16)}
          </time>
        </Fact>
      ) : null}
      <Fact name={one.came}>{byName ? fill(one.cameBy, { when, name: apartIn(said, byName) }) : when}</Fact>
      {hasCredentials ? <Fact name={one.credentials}>{one.hasCredentials}</Fact> : null}
      {alike.length > 0 ? (
        <Fact name={one.alike}>
          {alike.map((other, at) => (
            <span key={other.id}>
              {at > 0 ? said.comma : null}
              <Link prefetch={false} href={`/admin/pictures/${other.id}`} className="link">
                <bdi dir="auto">{other.name}</bdi>
              </Link>
            </span>
          ))}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** Empty for a picture that came as ready files. */
function sizeOf(bytes: number): string {
  if (bytes === 0) return '';
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
