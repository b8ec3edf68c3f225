import type { Metadata } from 'next';
import { VersionsScreen } from './versions-screen.tsx';

export const metadata: Metadata = { title: 'Versions' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ below?: string }> };

export default async function RevisionsPage({ params, searchParams }: Props) {
  const [{ id }, { below }] = await Promise.all([params, searchParams]);
  return <VersionsScreen id={id} revision={null} below={Number(below) || undefined} />;
}
