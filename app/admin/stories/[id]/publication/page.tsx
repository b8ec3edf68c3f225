import type { Metadata } from 'next';
import { StoryScreen, titleOf } from '../story-screen.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ correction?: string }> };

const here = (id: string) => `/admin/stories/${id}/publication`;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { id } = await params;
  return titleOf(id, here(id));
}

/** Publishing is a panel over the text, never a place of its own; this address opens both. `?correction` begins one. */
export default async function PublicationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { correction } = await searchParams;
  return <StoryScreen id={id} here={here(id)} publishing={correction === undefined ? 'update' : 'correction'} />;
}
