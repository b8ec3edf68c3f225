import type { Metadata } from 'next';
import { VersionsScreen } from '../versions-screen.tsx';

export const metadata: Metadata = { title: 'Version' };

type Props = {
  params: Promise<{ id: string; revision: string }>;
  searchParams: Promise<{ below?: string }>;
};

export default async function RevisionPage({ params, searchParams }: Props) {
  const [{ id, revision }, { below }] = await Promise.all([params, searchParams]);
  return <VersionsScreen id={id} revision={revision} below={Number(below) || undefined} />;
}
