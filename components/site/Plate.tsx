import type { LivePicture } from '#newsroom/site/views.ts';
import { Picture } from './Picture.tsx';

/** A picture of the article with its caption and credit. */
export function Plate({ picture, first }: { picture: LivePicture; first?: boolean }) {
  return (
    <figure className="plate">
      <Picture picture={picture} sizes="(min-width: 62rem) 60rem, 100vw" first={first} />
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit}
        </figcaption>
      )}
    </figure>
  );
}

/** What is known of a picture that has not come in yet. */
export function PlateWords({ caption, credit, label }: { caption: string; credit: string; label: string }) {
  return (
    <figure className="plate words">
      <figcaption>
        {label} {caption} {credit}
      </figcaption>
    </figure>
  );
}
