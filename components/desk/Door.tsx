import type { ReactNode } from 'react';
import { fill } from '#newsroom/sentence.ts';
import { DoorClock } from './DoorClock.island.tsx';
import type { Words } from './words/words.ts';

type Props = { name: string; zone: string; now: string; words: Words; children: ReactNode };

/** The door: the newspaper's name and hour on one side, what is asked on the other. */
export function Door({ name, zone, now, words, children }: Props) {
  return (
    <main
      id="work"
      className="grid min-h-dvh grid-cols-[minmax(0,1.25fr)_minmax(400px,1fr)] max-desk:grid-cols-[minmax(0,1fr)] max-desk:grid-rows-[auto_1fr]"
    >
      <section
        aria-label={fill(words.doors.newsroomTime, { name })}
        className="flex flex-col justify-between border-e border-line px-12 py-10 max-desk:gap-10 max-desk:border-0 max-desk:px-5 max-desk:py-6"
      >
        <p className="copy text-[1.5rem] leading-none font-medium tracking-[-0.01em]">{name}</p>
        <DoorClock zone={zone} now={now} />
      </section>
      <section className="grid content-end bg-sheet px-12 py-10 max-desk:content-start max-desk:px-5 max-desk:pt-7 max-desk:pb-10">
        <div className="w-[min(360px,100%)]">{children}</div>
      </section>
    </main>
  );
}
