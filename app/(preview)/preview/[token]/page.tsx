import type { Metadata } from 'next';
import { NotFoundPage } from '#components/site/AbsentPage.tsx';
import { ArticlePage } from '#components/site/ArticlePage.tsx';
import { answer } from '#edge/answer.ts';
import { theGuest } from '#newsroom/actor.ts';
import { openPreview } from '#newsroom/previewing/open-preview.ts';
import { readArticle } from '#newsroom/site/article.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { withPicturesFrom } from '../../pictures.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

/** A story for who was sent a link: the page that readers would have. A wrong link, an old and a revoked one look the same. */
export default async function PreviewByLink({ params }: Props) {
  const { token } = await params;
  const [row, furniture] = await Promise.all([openPreview(theGuest, token), readFurniture()]);
  if (!row) {
    answer({ status: 404 });
    return <NotFoundPage furniture={furniture} />;
  }
  const article = await readArticle(row);
  return <ArticlePage article={withPicturesFrom(`/preview/${token}`, article)} furniture={furniture} />;
}
