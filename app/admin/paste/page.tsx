import type { Metadata } from 'next';
import { PasteRoom } from '#components/desk/paste/PasteRoom.island.tsx';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { make } from './actions.ts';

export const metadata: Metadata = { title: 'Paste a text' };
const HERE = '/admin/paste';

export default async function PastePage() {
  await actorOfRequest(HERE);
  const [sections, { zone }] = await Promise.all([listSections(), getNewspaper()]);
  return (
    <Frame here={HERE} place="stories" keys="paste">
      <PasteRoom sections={sections.map(({ id, name }) => ({ id, name }))} zone={zone} make={make} />
    </Frame>
  );
}
