import type { Metadata } from 'next';
import { StoryLog } from '#components/desk/history/StoryLog.tsx';
import { VersionKeys } from '#components/desk/history/VersionKeys.island.tsx';
import { wordsIn } from '#components/desk/words/words.ts';
import { listEvents } from '#newsroom/events/list-events.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { findReceipts } from '#newsroom/receipts/receipts.ts';
import { actorOfRequest } from '../../../actor.ts';
import { deskLanguage } from '../../../desk-language.ts';
import { deskView, Frame } from '../../../frame.tsx';
import { storyFor } from '../story-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await deskLanguage()).history.rooms.log };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string }> };

/** Everything that happened to a story, in sentences. */
export default async function LogPage({ params, searchParams }: Props) {
  const [{ id }, { before }] = await Promise.all([params, searchParams]);
  const here = `/admin/stories/${id}/log`;
  const me = await actorOfRequest(here);
  const story = await storyFor(me, id);
  const [page, desk] = await Promise.all([listEvents(me, id, before), deskView(me)]);
  const receipts = await findReceipts(
    me,
    page.events.map((event) => event.id),
  );
  const { zone } = desk.newspaper;
  const words = wordsIn(desk.language);
  const lines = page.events.map((event) => ({
    id: event.id,
    at: event.at,
    by: event.byName,
    says: sentenceOf(event, { zone, now: new Date(desk.now), language: desk.language }),
    receipt: receipts.get(event.id) ?? null,
  }));
  return (
    <Frame here={here} place="stories" keys="log">
      <VersionKeys back={`/admin/stories/${id}`} />
      <StoryLog story={story} lines={lines} older={page.older} zone={zone} now={desk.now} words={words} />
    </Frame>
  );
}
