import type { LivePicture, PictureSource } from '#newsroom/site/views.ts';

type Props = {
  picture: LivePicture;
  /** The `sizes` attribute: how wide the slot is. */
  sizes: string;
  /** The first picture of a page is asked for at once, others when they come near. */
  first?: boolean;
};

/** The browser takes the first format that it knows. A picture that has only one is an image alone. */
export function Picture({ picture: { sources, better, width, height, alt }, sizes, first }: Props) {
  const smallest = sources[0];
  if (!smallest) return null;
  const image = (
    <img
      src={smallest.src}
      srcSet={srcSetOf(sources)}
      sizes={sizes}
      width={width}
      height={height}
      alt={alt}
      decoding="async"
      {...(first ? { fetchPriority: 'high' } : { loading: 'lazy' })}
    />
  );
  if (better.length === 0) return image;
  return (
    <picture>
      {better.map((format) => (
        <source key={format.type} type={format.type} srcSet={srcSetOf(format.sources)} sizes={sizes} />
      ))}
      {image}
    </picture>
  );
}

function srcSetOf(sources: PictureSource[]): string {
  return sources.map(({ src, width }) => `${src} ${width}w`).join(', ');
}
