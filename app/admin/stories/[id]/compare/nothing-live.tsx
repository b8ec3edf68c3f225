import Link from 'next/link';
import { VersionKeys } from '#components/desk/history/VersionKeys.island.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { Frame } from '../../../frame.tsx';

export function NothingLive({ id, here }: { id: string; here: string }) {
  return (
    <Frame here={here} place="stories" keys="revisions">
      <VersionKeys back={`/admin/stories/${id}`} />
      <EmptyState title="Readers see nothing of this story now" keys={[{ chord: 'Escape', does: 'back to the story' }]}>
        <p>So there is nothing to compare the present text with.</p>
        <p className="pt-2">
          <Link href={`/admin/stories/${id}/revisions`} className="link">
            All versions
          </Link>
        </p>
      </EmptyState>
    </Frame>
  );
}
