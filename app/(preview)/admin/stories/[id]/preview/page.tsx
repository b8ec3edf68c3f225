import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { actorOfRequest } from '#app/admin/actor.ts';
import { ArticlePage } from '#components/site/ArticlePage.tsx';
import { previewStory } from '#newsroom/publishing/preview-story.ts';
import { Refused } from '#newsroom/refusal.ts';
import { readArticle } from '#newsroom/site/article.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { withPicturesFrom } from '../../../../pictures.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { params: Promise<{ id: string }> };

/** The story exactly as readers would have it now: the reader's own components, the reader's own eyes on everything else. */
export default async function PreviewPage({ params }: Props) {
  const { id } = await params;
  const by = await actorOfRequest(`/admin/stories/${id}/preview`);
  try {
    const row = await previewStory(by, id);
    const [article, furniture] = await Promise.all([readArticle(row), readFurniture()]);
    return <ArticlePage article={withPicturesFrom('/admin', article)} furniture={furniture} />;
  } catch (error) {
    if (error instanceof Refused && error.kind === 'not-found') notFound();
    throw error;
  }
}
