import { Link2, List, Menu as More, Tag, User } from 'lucide-react';
import Link from 'next/link';
import type { DeskView } from './desk-view.ts';
import type { PlaceName } from './places.ts';
import { placesFor } from './places.ts';
import type { Words } from './words/words.ts';

const ICONS: Partial<Record<PlaceName, typeof List>> = { stories: List, links: Link2, people: User, topics: Tag };
const ITEM =
  'grid min-h-[54px] place-items-center content-center gap-0.5 text-[0.75rem] text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_0_var(--color-ink)] focus-visible:-outline-offset-2';

/** The places, for a thumb. */
export function Dock({ me, place, words }: { me: DeskView['me']; place: PlaceName | null; words: Words }) {
  const { bar } = placesFor(me.role);
  const elsewhere = bar.every(({ name }) => name !== place);
  return (
    <nav
      aria-label={words.ui.dock}
      className="hidden auto-cols-fr grid-flow-col border-t border-line bg-canvas max-desk:grid"
    >
      {bar.map(({ name, href }) => {
        const Icon = ICONS[name] ?? List;
        return (
          <Link
            prefetch={false}
            key={name}
            href={href}
            aria-current={name === place ? 'page' : undefined}
            className={ITEM}
          >
            <Icon aria-hidden size={18} strokeWidth={1.5} />
            {words.places[name]}
          </Link>
        );
      })}
      <Link prefetch={false} href="/admin/places" aria-current={elsewhere ? 'page' : undefined} className={ITEM}>
        <More aria-hidden size={18} strokeWidth={1.5} />
        {words.bar.more}
      </Link>
    </nav>
  );
}
