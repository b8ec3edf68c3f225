import Link from 'next/link';
import { Clock } from './Clock.island.tsx';
import type { DeskView } from './desk-view.ts';
import { FindButton } from './FindButton.island.tsx';
import { MoreMenu, NewMenu, YouMenu } from './MastMenus.island.tsx';
import { type PlaceName, placesFor } from './places.ts';
import { wordsIn } from './words/words.ts';

export const PLACE_LINK =
  'relative inline-flex items-center px-[9px] text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-[9px] aria-[current]:after:-bottom-px aria-[current]:after:h-0.5 aria-[current]:after:bg-ink';

/** The bar: the newspaper's name, the places as words, find, New, the newsroom's clock, you. */
export function Mast({ desk, place }: { desk: DeskView; place: PlaceName | null }) {
  const words = wordsIn(desk.language);
  const { bar, more } = placesFor(desk.me.role);
  return (
    <header className="relative z-5 flex h-mast items-center gap-[22px] border-b border-line ps-4 pe-3 max-desk:h-13 max-desk:gap-2.5 max-desk:ps-3.5 max-desk:pe-2">
      <Link
        prefetch={false}
        href="/admin"
        className="copy min-w-0 truncate py-2 text-[1.1875rem] leading-none font-medium tracking-[-0.01em]"
      >
        {desk.newspaper.name}
      </Link>
      <nav aria-label={words.bar.desk} className="flex gap-0.5 self-stretch max-desk:hidden">
        {bar.map(({ name, href }) => (
          <Link
            prefetch={false}
            key={name}
            href={href}
            aria-current={name === place ? 'page' : undefined}
            className={PLACE_LINK}
          >
            {words.places[name]}
          </Link>
        ))}
        <MoreMenu places={more} place={place} className={PLACE_LINK} />
      </nav>
      <div className="ms-auto flex items-center gap-3 max-desk:gap-1.5">
        <FindButton />
        <NewMenu role={desk.me.role} />
        <Clock zone={desk.newspaper.zone} now={desk.now} />
        <YouMenu me={desk.me} />
      </div>
    </header>
  );
}
