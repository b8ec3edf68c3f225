import { PicturesRoom } from '#components/desk/pictures/PicturesRoom.island.tsx';
import { listPictures } from '#newsroom/media/library.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';

export const generateMetadata = titled((words) => words.places.pictures);
const HERE = '/admin/pictures';

/** What pictures there are, and where new ones come in. */
export default async function PicturesPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('add-picture', HERE);
  const given = await searchParams;
  const q = one(given.q);
  return (
    <Frame here={HERE} place="pictures" keys="pictures">
      <PicturesRoom page={await listPictures(me, { words: q, after: one(given.after) })} q={q} />
    </Frame>
  );
}
