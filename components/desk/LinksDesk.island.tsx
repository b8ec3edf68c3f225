'use client';

import { useRef, useState } from 'react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { TableRoom } from '#components/ui/Table.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { LinkTarget } from '#newsroom/related/links.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Answer } from './answer.ts';
import { FilterBar } from './FilterBar.tsx';
import { type LinkDeed, LinkDeedDialogs } from './LinkDeeds.island.tsx';
import { LinkPeek } from './LinkPeek.tsx';
import { LinksTable } from './LinksTable.tsx';
import { keyOf } from './link-groups.ts';
import { NextPage } from './NextPage.tsx';
import { useKeys } from './use-keys.ts';
import { useRows } from './use-rows.ts';
import { useTypedFilter } from './use-typed-filter.ts';
import { counted } from './words/fill.ts';
import { quoted } from './words/words.ts';
import { useWords } from './words/words-context.ts';

export type Replace = (input: {
  from: { storyId: string | null; url: string; title: string };
  to: { storyId: string | null; url: string } | null;
}) => Promise<Answer<{ changed: number; more: boolean }>>;

type Props = { links: LinkTarget[]; q: string; next: string | null; replace: Replace };

/** All related links, those that need a hand first: where each leads, from which stories, and what to do with it. */
export function LinksDesk({ links, q, next, replace }: Props) {
  const words = useWords();
  const said = words.links;
  const room = useRef<HTMLElement>(null);
  const { current, setCurrent, does } = useRows(room);
  const { typed, setTyped, busy } = useTypedFilter(q);
  const [deed, setDeed] = useState<LinkDeed | null>(null);
  const say = useToast();
  const link = links[Math.max(current, 0)];
  const act = async (to: Parameters<Replace>[0]['to'], from: LinkTarget) => {
    const { storyId, url, title } = from;
    const answer = await replace({ from: { storyId, url, title }, to });
    if (answer.state === 'refused') return answer.message;
    if (answer.state === 'done') {
      const { changed, more } = answer.value;
      say({ message: counted(words.language, to ? said.led : said.takenOut, changed) + (more ? said.again : '') });
    }
    return null;
  };
  const ask = (name: LinkDeed) => (link ? () => setDeed(name) : undefined);
  useKeys({
    ...does,
    '1': ask('address'),
    '2': ask('story'),
    '3': ask('out'),
    O: link?.url ? () => window.open(link.url, '_blank', 'noopener') : undefined,
  });
  return (
    <div className="grid min-h-0 grid-cols-[minmax(0,1fr)_328px] max-desk:grid-cols-[minmax(0,1fr)]">
      <section aria-label={said.title} className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)] bg-sheet">
        <h1 className="sr-only">{said.title}</h1>
        <FilterBar
          label={said.filter}
          placeholder={said.filterBy}
          value={typed}
          onType={setTyped}
          onDown={() => does.ArrowDown?.(new KeyboardEvent('keydown'))}
          busy={busy}
        />
        {links.length === 0 && !next ? (
          <EmptyState title={q ? fill(said.nothing, { words: quoted(words, q) }) : said.none}>
            <p>{said.noneHelp}</p>
          </EmptyState>
        ) : (
          <TableRoom ref={room} label={words.places.links} aria-busy={busy}>
            <LinksTable links={links} current={current} onCurrent={setCurrent} />
            <NextPage next={next} q={q} said={words.ui} />
          </TableRoom>
        )}
      </section>
      {link ? (
        <LinkPeek key={keyOf(link)} link={link} onDeed={setDeed} />
      ) : (
        <aside className="border-s border-line max-desk:hidden" />
      )}
      {link ? <LinkDeedDialogs deed={deed} link={link} act={act} onClose={() => setDeed(null)} /> : null}
    </div>
  );
}
