import { isSafeHref } from '#newsroom/stories/href.ts';
import type { Words } from '../words.ts';
import type { BlockOf } from './BodyBlock.tsx';

/** Something shown elsewhere. Nothing is loaded from there; the reader who wants it goes there. */
export function Embed({ block: { attrs }, words }: { block: BlockOf<'embed'>; words: Words }) {
  if (!isSafeHref(attrs.url)) return null;
  const host = URL.canParse(attrs.url) ? new URL(attrs.url).hostname.replace(/^www\./, '') : '';
  return (
    <p className="aside">
      <a href={attrs.url}>{attrs.title || host || attrs.url}</a>{' '}
      {host && attrs.title && (
        <span className="by">
          {words.elsewhere} {host}
        </span>
      )}
    </p>
  );
}
