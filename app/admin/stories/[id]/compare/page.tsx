import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { wordsIn } from '#components/desk/words/words.ts';
import type { Actor } from '#newsroom/actor.ts';
import { Refused } from '#newsroom/refusal.ts';
import { type End, getEnd } from '#newsroom/revisions/ends.ts';
import { actorOfRequest } from '../../../actor.ts';
import { deskLanguage } from '../../../desk-language.ts';
import { CompareScreen } from './compare-screen.tsx';
import { NothingLive } from './nothing-live.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsIn(await deskLanguage()).comparing.title };
}

type Query = Partial<Record<'from' | 'to' | 'as' | 'below', string | string[]>>;
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** Two texts of a story: what readers see (`live`), the present text (`now`), or any version by its id. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const asked = { from: first(query.from) || 'live', to: first(query.to) || 'now', side: first(query.as) === 'side' };
  const below = Number(first(query.below)) || undefined;
  const here = `/admin/stories/${id}/compare?${new URLSearchParams({ from: asked.from, to: asked.to })}`;
  const me = await actorOfRequest(here);
  const [older, newer] = await Promise.all([endOf(me, id, asked.from), endOf(me, id, asked.to)]);
  if (older === 'nothing live' || newer === 'nothing live') return <NothingLive id={id} here={here} />;
  return <CompareScreen id={id} here={here} ends={asked} older={older} newer={newer} below={below} />;
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

async function endOf(by: Actor, storyId: string, name: string): Promise<End | 'nothing live'> {
  try {
    return await getEnd(by, storyId, name);
  } catch (error) {
    if (error instanceof Refused && error.kind === 'not-found') notFound();
    if (error instanceof Refused && error.kind === 'conflict') return 'nothing live';
    throw error;
  }
}
