import type { LivePicture } from '#newsroom/site/views.ts';
import type { Page } from './page.ts';

type Props = {
  page: Page;
  type: 'article' | 'website';
  title: string;
  description: string;
  path: string;
  picture: LivePicture | null;
};

/** How the page looks where it is shared. The Twitter card takes title, description and picture from the same lines. */
export function OpenGraph({ page, type, title, description, path, picture }: Props) {
  const { origin, name } = page.newspaper;
  const widest = picture?.sources.at(-1);
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={name} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={origin + path} />
      <meta property="og:locale" content={page.language.replace('-', '_')} />
      {widest && <meta property="og:image" content={origin + widest.src} />}
      {widest && picture?.alt && <meta property="og:image:alt" content={picture.alt} />}
      <meta name="twitter:card" content={widest ? 'summary_large_image' : 'summary'} />
    </>
  );
}
