'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { TableRoom } from '#components/ui/Table.tsx';
import { Token as TokenMark } from '#components/ui/Token.tsx';
import { fill } from '#newsroom/sentence.ts';
import type { StoryPage } from '#newsroom/stories/stories.ts';
import { FilterBar } from './FilterBar.tsx';
import { StoryTable } from './StoryTable.tsx';
import { SuggestionStrip } from './SuggestionStrip.tsx';
import { hrefOf, type ListQuery, nothingFound, type Token, tokensOf, VIEWS } from './story-views.ts';
import { type SectionName, type Suggestion, useSuggestions, withoutLastWord } from './suggestions.ts';
import { useKeys } from './use-keys.ts';
import { useOlder } from './use-older.tsx';
import { useRows } from './use-rows.ts';
import { useWords } from './words/words-context.ts';

const PAUSE_MS = 180;

type Props = {
  page: StoryPage;
  query: ListQuery;
  sections: SectionName[];
  zone: string;
  now: string;
  mayPublish: boolean;
};

/** The list of stories: filtered by typing (one question a pause, the address keeps it), read on while scrolling. */
export function StoriesList({ page, query, sections, zone, now, mayPublish }: Props) {
  const said = useWords();
  const router = useRouter();
  const [typed, setTyped] = useState(query.q);
  const [busy, startAsking] = useTransition();
  const room = useRef<HTMLElement>(null);
  const { current, setCurrent, does } = useRows(room);
  const { stories, end, readsOn } = useOlder(page, query, room);
  const asked = useRef(query.q);
  const ask = (next: ListQuery) => startAsking(() => router.replace(hrefOf(next), { scroll: false }));
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      ask({ ...query, q: typed.trim() });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const section = sections.find(({ slug }) => slug === query.section)?.name;
  const suggestions = useSuggestions(typed, query, sections, said);
  const take = ({ set }: Suggestion) => {
    const rest = withoutLastWord(typed);
    asked.current = rest;
    setTyped(rest);
    ask({ ...query, ...set, q: rest });
  };
  const tokens = tokensOf(query, section, said);
  const drop = ({ without }: Token) => ask({ ...query, ...without });
  const open = (page: string) => {
    const story = stories[current];
    if (story) router.push(`/admin/stories/${story.id}/${page}`);
  };
  useKeys({
    ...does,
    ...Object.fromEntries(VIEWS.map((view) => [view.key, () => ask({ ...query, ...view.set })])),
    P: mayPublish ? () => open('publication') : undefined,
    R: () => open('revisions'),
  });
  return (
    <>
      <FilterBar
        label={said.list.filterStories}
        placeholder={said.list.filter}
        value={typed}
        onType={setTyped}
        onDown={() => does.ArrowDown?.(new KeyboardEvent('keydown'))}
        busy={busy}
        onTake={suggestions[0] && (() => take(suggestions[0]!))}
        onDropLast={tokens.length > 0 ? () => drop(tokens.at(-1)!) : undefined}
      >
        {tokens.map((token) => (
          <TokenMark
            key={token.kind}
            kind={said.list[token.kind]}
            name={token.name}
            drop={{
              label: fill(said.ui.drop, { name: `${said.list[token.kind]} ${token.name}` }),
              act: () => drop(token),
            }}
          />
        ))}
      </FilterBar>
      {suggestions.length > 0 ? <SuggestionStrip suggestions={suggestions} onTake={take} /> : <div />}
      {stories.length === 0 && !readsOn ? (
        <EmptyState
          title={nothingFound(query, section, said)}
          keys={[
            { chord: 'Escape', does: said.list.emptyFilter },
            { chord: '1', does: said.list.all },
            { chord: 'N', does: said.list.start },
            { chord: 'Shift+N', does: said.list.pasteIt },
          ]}
        />
      ) : (
        <TableRoom ref={room} label={said.places.stories} aria-busy={busy}>
          <StoryTable
            stories={stories}
            zone={zone}
            now={now}
            words={query.q}
            current={current}
            onCurrent={setCurrent}
          />
          {end}
        </TableRoom>
      )}
    </>
  );
}
