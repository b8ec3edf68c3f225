import { notFound } from 'next/navigation';
import { can, type Verb } from '#newsroom/accounts/can.ts';
import { actorOfRequest, type Editor } from './actor.ts';

/** For pages of a place: who is here and may do this. For others the page is not found, as if it were not there. */
export async function onlyFor(verb: Verb, here: string): Promise<Editor> {
  const me = await actorOfRequest(here);
  if (!can(me, verb)) notFound();
  return me;
}
