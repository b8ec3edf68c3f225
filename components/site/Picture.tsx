import type { LivePicture } from '#newsroom/site/views.ts';

type Props = {
  picture: LivePicture;
  /** The `sizes` attribute: how wide the slot is. */
  sizes: string;
  /** The first picture of a page is asked for at once, others when they come near. */
  first?: boolean;
};

export function Picture({ picture: { sources, width, height, alt }, sizes, first }: Props) {
  const smallest = sources[0];
  if (!smallest) return null;
  return (
    <img
      src={smallest.src}
      srcSet={sources.map(({ src, width: w }) => `${src} ${w}w`).join(', ')}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      decoding="async"
      {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  );
}
