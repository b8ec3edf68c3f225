import { LinksDesk } from '#components/desk/LinksDesk.island.tsx';
import { listLinks } from '#newsroom/related/links.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';
import { replace } from './actions.ts';

export const generateMetadata = titled((words) => words.places.links);
const HERE = '/admin/links';

export default async function LinksPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-links', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const { links, next } = await listLinks(me, { words: q, after: one(given.after) });
  return (
    <Frame here={HERE} place="links" keys="links">
      <LinksDesk links={links} q={q} next={next} replace={replace} />
    </Frame>
  );
}
