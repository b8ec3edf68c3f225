import type { Metadata } from 'next';
import { wordsIn } from '#components/desk/words/words.ts';
import { deskLanguage } from '../../../../desk-language.ts';
import { VersionsScreen } from '../versions-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await deskLanguage()).history.rooms.revisions };
}

type Props = {
  params: Promise<{ id: string; revision: string }>;
  searchParams: Promise<{ below?: string }>;
};

export default async function RevisionPage({ params, searchParams }: Props) {
  const [{ id, revision }, { below }] = await Promise.all([params, searchParams]);
  return <VersionsScreen id={id} revision={revision} below={Number(below) || undefined} />;
}
