import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import type { DeskStory } from '#newsroom/stories/desk-story.ts';
import type { Words } from '../words/words.ts';

const ROOMS = ['revisions', 'log', 'previews'] as const;

type Props = {
  story: Pick<DeskStory, 'id' | 'content' | 'language' | 'direction'>;
  here: (typeof ROOMS)[number];
  words: Words;
  children?: React.ReactNode;
};

/** Back to the story, its headline, and the rooms of its history. */
export function HistoryHead({ story, here, words, children }: Props) {
  const said = words.history;
  const base = `/admin/stories/${story.id}`;
  return (
    <header className="flex min-h-mast flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-1.5">
      <Link
        href={base}
        aria-label={said.back}
        className="inline-grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-well"
      >
        <ChevronLeft aria-hidden size={18} strokeWidth={1.5} className="flip-rtl" />
      </Link>
      <h1 className="headline min-w-0 flex-1 truncate" lang={story.language} dir={story.direction}>
        {story.content.headline || words.list.noHeadline}
      </h1>
      {children}
      <nav aria-label={said.rooms.all} className="flex gap-1">
        {ROOMS.map((room) => (
          <Link
            key={room}
            href={`${base}/${room}`}
            aria-current={room === here ? 'page' : undefined}
            className="inline-flex min-h-control items-center border-b-2 border-transparent px-2 text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-medium aria-[current]:text-ink"
          >
            {said.rooms[room]}
          </Link>
        ))}
      </nav>
    </header>
  );
}
