import type { LiveArticle, LivePicture, PictureSource } from '#newsroom/site/views.ts';

/** The pictures of a preview may not be public yet, so they come from where its reader may see them. */
export function withPicturesFrom(room: string, article: LiveArticle): LiveArticle {
  const moved = (sources: PictureSource[]) => sources.map(({ src, width }) => ({ src: `${room}${src}`, width }));
  const from = (picture: LivePicture): LivePicture => ({
    ...picture,
    sources: moved(picture.sources),
    better: picture.better.map(({ type, sources }) => ({ type, sources: moved(sources) })),
  });
  const { picture, pictures } = article;
  return { ...article, picture: picture && from(picture), pictures: pictures.map(from) };
}
