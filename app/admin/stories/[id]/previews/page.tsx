import type { Metadata } from 'next';
import { HistoryHead } from '#components/desk/history/HistoryHead.tsx';
import { PreviewLinks } from '#components/desk/history/PreviewLinks.island.tsx';
import { VersionKeys } from '#components/desk/history/VersionKeys.island.tsx';
import { wordsIn } from '#components/desk/words/words.ts';
import { can } from '#newsroom/accounts/can.ts';
import { listPreviewLinks } from '#newsroom/previewing/preview-links.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { readFurniture } from '#newsroom/site/furniture.ts';
import { actorOfRequest } from '../../../actor.ts';
import { deskLanguage } from '../../../desk-language.ts';
import { deskView, Frame } from '../../../frame.tsx';
import { storyFor } from '../story-screen.tsx';
import { makeLink, revokeLink } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await deskLanguage()).history.rooms.previews };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

/** Links by which somebody without an account reads the story before it is public. */
export default async function PreviewsPage({ params, searchParams }: Props) {
  const [{ id }, { before }] = await Promise.all([params, searchParams]);
  const here = `/admin/stories/${id}/previews`;
  const me = await actorOfRequest(here);
  const story = await storyFor(me, id);
  const [page, { revisions }, desk, { newspaper }] = await Promise.all([
    listPreviewLinks(me, id, before),
    listRevisions(me, id),
    deskView(me),
    readFurniture(),
  ]);
  return (
    <Frame here={here} place="stories" keys="log">
      <VersionKeys back={`/admin/stories/${id}`} />
      <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] bg-sheet">
        <HistoryHead story={story} here="previews" words={wordsIn(desk.language)} />
        <PreviewLinks
          storyId={id}
          {...page}
          versions={revisions.map(({ number, name, why }) => ({ number, name, why }))}
          zone={desk.newspaper.zone}
          now={desk.now}
          origin={newspaper.origin}
          may={can(me, 'share-preview')}
          make={makeLink}
          revoke={revokeLink}
        />
      </div>
    </Frame>
  );
}
