import Link from 'next/link';
import { VersionKeys } from '#components/desk/history/VersionKeys.island.tsx';
import { keyWord, wordsIn } from '#components/desk/words/words.ts';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { deskLanguage } from '../../../desk-language.ts';
import { Frame } from '../../../frame.tsx';

export async function NothingLive({ id, here }: { id: string; here: string }) {
  const words = wordsIn(await deskLanguage());
  const said = words.comparing;
  return (
    <Frame here={here} place="stories" keys="revisions">
      <VersionKeys back={`/admin/stories/${id}`} />
      <EmptyState title={said.nothingLive} keys={[{ chord: 'Escape', does: keyWord(words, 'back to the story') }]}>
        <p>{said.nothingToCompare}</p>
        <p className="pt-2">
          <Link href={`/admin/stories/${id}/revisions`} className="link">
            {words.story.versions}
          </Link>
        </p>
      </EmptyState>
    </Frame>
  );
}
