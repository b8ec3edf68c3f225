import { PasteRoom } from '#components/desk/paste/PasteRoom.island.tsx';
import { can } from '#newsroom/accounts/can.ts';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { Refusal } from '../refusal.tsx';
import { deskWords, titled } from '../titled.ts';
import { make } from './actions.ts';

export const generateMetadata = titled((words) => words.pasting.title);
const HERE = '/admin/paste';

export default async function PastePage() {
  const me = await actorOfRequest(HERE);
  if (!can(me, 'import')) return <Refusal here={HERE} verb="import" title={(await deskWords()).pasting.title} />;
  const [sections, { zone }] = await Promise.all([listSections(), getNewspaper()]);
  return (
    <Frame here={HERE} place="stories" keys="paste">
      <PasteRoom sections={sections.map(({ id, name }) => ({ id, name }))} zone={zone} make={make} />
    </Frame>
  );
}
