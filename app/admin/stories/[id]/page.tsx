import type { Metadata } from 'next';
import { StoryScreen, titleOf } from './story-screen.tsx';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleOf(id, `/admin/stories/${id}`);
}

export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  return <StoryScreen id={id} here={`/admin/stories/${id}`} />;
}
