import type { Metadata } from 'next';
import { VersionsScreen } from '../versions-screen.tsx';

export const metadata: Metadata = { title: 'Version' };

type Props = {
  params: Promise<{ id: string; revision: string }>;
  searchParams: Promise<{ compare?: string; below?: string }>;
};

export default async function RevisionPage({ params, searchParams }: Props) {
  const [{ id, revision }, { compare, below }] = await Promise.all([params, searchParams]);
  return (
    <VersionsScreen id={id} revision={revision} compare={compare !== undefined} below={Number(below) || undefined} />
  );
}
