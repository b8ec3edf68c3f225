import type { Metadata } from 'next';
import { wordsIn } from '#components/desk/words/words.ts';
import { deskLanguage } from '../../../desk-language.ts';
import { VersionsScreen } from './versions-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await deskLanguage()).history.rooms.revisions };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ below?: string }> };

export default async function RevisionsPage({ params, searchParams }: Props) {
  const [{ id }, { below }] = await Promise.all([params, searchParams]);
  return <VersionsScreen id={id} revision={null} below={Number(below) || undefined} />;
}
