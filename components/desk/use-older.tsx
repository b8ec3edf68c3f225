import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { StoryPage, StoryRow } from '#newsroom/stories/stories.ts';
import type { ListQuery } from './story-views.ts';
import { useWords } from './words/words-context.ts';

type More = { of: StoryPage; stories: StoryRow[]; older: string | null };

/** Reads the next page when its end comes near. A new first page, as after filtering, starts anew. */
export function useOlder(
  page: StoryPage,
  query: ListQuery,
  room: RefObject<HTMLElement | null>,
): { stories: StoryRow[]; end: ReactNode; readsOn: boolean } {
  const [more, setMore] = useState<More>({ of: page, stories: [], older: page.older });
  const [failed, setFailed] = useState(false);
  const reading = useRef(false);
  const mark = useRef<HTMLDivElement>(null);
  const kept = more.of === page ? more : { of: page, stories: [], older: page.older };
  const read = async () => {
    if (reading.current || !kept.older) return;
    reading.current = true;
    setFailed(false);
    try {
      const given = Object.entries({ ...query, after: kept.older }).filter(([, value]) => value !== '');
      const answer = await fetch(`/api/desk/stories?${new URLSearchParams(given)}`);
      if (!answer.ok) throw new Error(String(answer.status));
      const next = (await answer.json()) as StoryPage;
      setMore({ of: page, stories: [...kept.stories, ...next.stories], older: next.older });
    } catch {
      setFailed(true);
    } finally {
      reading.current = false;
    }
  };
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!mark.current) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && void latest.current(), {
      root: room.current,
      rootMargin: '600px',
    });
    seen.observe(mark.current);
    return () => seen.disconnect();
  }, [kept.older, room]);
  return {
    stories: [...page.stories, ...kept.stories],
    readsOn: kept.older !== null,
    end: <End mark={mark} more={kept.older !== null} failed={failed} read={read} />,
  };
}

function End({
  mark,
  more,
  failed,
  read,
}: {
  mark: RefObject<HTMLDivElement | null>;
  more: boolean;
  failed: boolean;
  read: () => void;
}) {
  const said = useWords().ui;
  if (!more) return <p className="px-4 py-3 text-meta text-ink-3">{said.end}</p>;
  return (
    <div ref={mark} className="flex items-center gap-3 px-4 py-2.5 text-meta text-ink-3">
      {failed ? said.cutOff : said.reading}
      {failed ? (
        <Button small onClick={read}>
          {said.again}
        </Button>
      ) : null}
    </div>
  );
}
