import Link from 'next/link';
import type { RefObject } from 'react';
import type { PictureCard } from '#newsroom/media/library.ts';
import { deskFile } from '#newsroom/media/rendition.ts';
import type { Words } from '../words/words.ts';

type Props = { pictures: PictureCard[]; said: Words; room: RefObject<HTMLUListElement | null> };

/** As much of each picture as there is room for, and what the desk must know of it at a glance. */
export function PictureGrid({ pictures, said, room }: Props) {
  return (
    <ul
      ref={room}
      aria-label={said.pictures.grid}
      className="grid grid-cols-[repeat(auto-fill,minmax(176px,1fr))] gap-x-4 gap-y-5 p-4 max-desk:grid-cols-2 max-desk:gap-x-2.5 max-desk:p-3"
    >
      {pictures.map((picture) => (
        <li key={picture.id} className="min-w-0">
          <Link
            prefetch={false}
            data-picture
            href={`/admin/pictures/${picture.id}`}
            className="group grid gap-1.5 rounded-mark focus-visible:outline-offset-4"
          >
            <img
              src={`/admin/media/${picture.id}/${deskFile(picture, 320)}`}
              alt=""
              width={picture.width}
              height={picture.height}
              loading="lazy"
              decoding="async"
              style={{ backgroundColor: picture.colour || undefined }}
              className="aspect-3/2 w-full rounded-mark bg-well object-cover"
            />
            <bdi dir="auto" className="own-words font-medium group-hover:underline">
              {picture.name}
            </bdi>
            <span className="own-words -mt-1.5 text-meta text-ink-3">
              {picture.credit ? (
                <bdi dir="auto">{picture.credit}</bdi>
              ) : (
                <span className="text-due">{said.pictures.noCredit}</span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
