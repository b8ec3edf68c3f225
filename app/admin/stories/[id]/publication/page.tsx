import type { Metadata } from 'next';
import { StoryScreen, titleOf } from '../story-screen.tsx';

type Props = { params: Promise<{ id: string }> };

const here = (id: string) => `/admin/stories/${id}/publication`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return titleOf(id, here(id));
}

/** Publishing is a panel over the text, never a place of its own; this address opens both. */
export default async function PublicationPage({ params }: Props) {
  const { id } = await params;
  return <StoryScreen id={id} here={here(id)} publishing />;
}
