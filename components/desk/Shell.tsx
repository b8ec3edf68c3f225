import type { ReactNode } from 'react';
import { Commands } from './Commands.island.tsx';
import { Dock } from './Dock.tsx';
import type { DeskView } from './desk-view.ts';
import { FootLine } from './FootLine.tsx';
import type { Where } from './keys.ts';
import { Leaving } from './Leaving.island.tsx';
import { Mast } from './Mast.tsx';
import type { PlaceName } from './places.ts';
import { wordsIn } from './words/words.ts';

type Props = {
  desk: DeskView;
  place: PlaceName | null;
  /** Whose keys the foot line teaches. */
  keys?: Where;
  /** Stands in place of the usual bar, as a story's own bar does. */
  bar?: ReactNode;
  /** Stands in place of the usual foot line and dock. */
  foot?: ReactNode;
  dock?: ReactNode;
  children: ReactNode;
};

/** Bar, work, foot line. Each pane of the work scrolls; the page does not. */
export function Shell({ desk, place, keys, bar, foot, dock, children }: Props) {
  const words = wordsIn(desk.language);
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto]">
      <a
        href="#work"
        className="absolute start-1.5 top-1.5 z-90 -translate-y-[200%] rounded-control bg-ink px-3 py-2 text-on-ink focus:translate-y-0"
      >
        {words.bar.skip}
      </a>
      {bar ?? <Mast desk={desk} place={place} />}
      <main id="work" tabIndex={-1} className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] outline-none">
        {children}
      </main>
      <div>
        {foot ?? <FootLine keys={keys} words={words} role={desk.me.role} />}
        {dock ?? <Dock me={desk.me} place={place} words={words} />}
      </div>
      <Commands role={desk.me.role} where={keys} />
      <Leaving who={desk.me.id} />
    </div>
  );
}
