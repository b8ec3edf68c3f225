import type { LiveArticle, LivePicture } from '#newsroom/site/views.ts';

/** The pictures of a preview may not be public yet, so they come from where its reader may see them. */
export function withPicturesFrom(room: string, article: LiveArticle): LiveArticle {
  const from = (picture: LivePicture): LivePicture => ({
    ...picture,
    sources: picture.sources.map(({ src, width }) => ({ src: `${room}${src}`, width })),
  });
  const { picture, pictures } = article;
  return { ...article, picture: picture && from(picture), pictures: pictures.map(from) };
}
