import { ArticlePage } from '#components/site/ArticlePage.tsx';
import { readAddress } from '#newsroom/site/addresses.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { Absent } from '../../../../../Absent.tsx';
import { addressOf } from '../../../../../address.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<Record<'section' | 'yyyy' | 'mm' | 'dd' | 'slug', string>> };

export default async function ArticleAt({ params }: Props) {
  const { section, yyyy, mm, dd, slug } = await params;
  // Whatever stands there stands in the same furniture.
  const [at, furniture] = await Promise.all([readAddress(addressOf([section, yyyy, mm, dd, slug])), readFurniture()]);
  if (at.found !== 'article') return <Absent at={at} />;
  return <ArticlePage article={at.article} furniture={furniture} />;
}
