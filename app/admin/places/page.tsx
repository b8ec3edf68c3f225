import Link from 'next/link';
import { Page } from '#components/desk/Page.tsx';
import { PLACES } from '#components/desk/places.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { deskWords, titled } from '../titled.ts';

export const generateMetadata = titled((words) => words.doors.places);
const HERE = '/admin/places';

/** What the dock of a phone has no room for. */
export default async function PlacesPage() {
  const me = await actorOfRequest(HERE);
  const words = await deskWords();
  return (
    <Frame here={HERE} place={null}>
      <Page title={words.doors.places}>
        <ul className="border-t border-line">
          {PLACES.filter((place) => place.roles.includes(me.role)).map(({ name, href }) => (
            <li key={name} className="border-b border-line">
              <Link
                prefetch={false}
                href={href}
                className="flex min-h-11 items-center px-8 hover:bg-well focus-visible:-outline-offset-2 max-desk:px-4"
              >
                {words.places[name]}
              </Link>
            </li>
          ))}
        </ul>
      </Page>
    </Frame>
  );
}
