'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '#components/desk/words/fill.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import type { Field, Passage } from '#newsroom/importing/proposal.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Answer } from '../answer.ts';
import { languageName } from '../editor/panel/languages.ts';
import { useKeys } from '../use-keys.ts';
import { Ledger } from './Ledger.tsx';
import { Loose } from './Loose.tsx';
import { PasteBox } from './PasteBox.island.tsx';
import { Proposed } from './Proposed.tsx';
import { RawText } from './RawText.island.tsx';
import { countPlaced, namesOf, rowsOf } from './rows.ts';
import { useProposal } from './use-proposal.ts';
import { useStandsHere } from './use-stands-here.ts';

type Made = { text: string; sectionId?: string; passages?: Passage[] };
type Props = {
  sections: { id: string; name: string }[];
  zone: string;
  make: (made: Made) => Promise<Answer<{ storyId: string }>>;
};

const LAST_SECTION = 'nightdesk.section';

/** Raw text at the start side, the story that it becomes at the end side; corrected by keys, made by one chord. */
export function PasteRoom({ sections, zone, make }: Props) {
  const words = useWords();
  const said = words.pasting;
  const router = useRouter();
  const { pasted, paste, put, join, undo } = useProposal(zone);
  const [at, setAt] = useState(0);
  const [section, setSection] = useState(sections[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const latest = useRef(paste);
  latest.current = paste;
  useEffect(() => {
    const last = localStorage.getItem(LAST_SECTION);
    if (last && sections.some(({ id }) => id === last)) setSection(last);
  }, [sections]);
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.trim()) return;
      event.preventDefault();
      latest.current(text);
      setAt(0);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
  const raw = pasted?.raw ?? null;
  useEffect(() => {
    if (raw !== null) document.querySelector<HTMLElement>('[data-paste-rows]')?.focus();
  }, [raw]);

  const makeStory = async () => {
    if (!pasted || busy) return;
    setBusy(true);
    setRefused(null);
    localStorage.setItem(LAST_SECTION, section);
    const { raw: text, proposal, byHand } = pasted;
    const made = { text, sectionId: section || undefined, ...(byHand && { passages: proposal.passages }) };
    const answer = await make(made).catch(() => null);
    if (answer?.state === 'done') return router.push(`/admin/stories/${answer.value.storyId}`);
    setBusy(false);
    setRefused(answer?.state === 'refused' ? answer.message : said.lost);
  };
  useKeys({ 'Mod+Enter': () => void makeStory(), Escape: () => router.push('/admin') });

  const passages = pasted?.proposal.passages;
  const rows = useMemo(() => {
    if (raw === null || !passages) return [];
    return rowsOf(raw, passages, namesOf(passages, said));
  }, [raw, passages, said]);
  const standsHere = useStandsHere(pasted?.proposal.fields.related.map(({ title }) => title) ?? []);
  if (!pasted || !passages) return <PasteBox onText={paste} />;

  const { proposal } = pasted;
  const { placed, all } = countPlaced(passages);
  const loose = passages.filter(({ field }) => field === 'unplaced');
  const rowOf = (passage: Passage) => rows.findIndex(({ from, to }) => passage.from >= from && passage.from < to);
  const lineOf = (passage: Passage) => rows[rowOf(passage)]?.number ?? 0;
  const show = (passage: Passage) => {
    setAt(Math.max(0, rowOf(passage)));
    document.querySelector<HTMLElement>('[data-paste-rows]')?.focus();
  };
  const [first] = loose;
  const count = (number: number) => number.toLocaleString('en');
  return (
    <div className="grid min-h-0 grid-cols-[minmax(0,1.06fr)_minmax(0,1fr)] max-desk:grid-cols-[minmax(0,1fr)] max-desk:overflow-auto">
      <section
        aria-label={said.textAsPasted}
        className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)]"
      >
        <div className={HEAD}>
          <h2 className="text-lead font-semibold">{said.asPasted}</h2>
          <span className="truncate text-ink-3">{counted(words.language, said.lines, rows.length)}</span>
          <Button small tone="quiet" className="ms-auto" shortcut="Mod+Z" onClick={undo}>
            {words.ui.undo}
          </Button>
        </div>
        <RawText
          rows={rows}
          dir={proposal.direction}
          lang={proposal.language}
          at={at}
          onAt={setAt}
          onPut={put}
          onJoin={join}
          onUndo={undo}
        />
      </section>
      <section
        aria-label={said.becomes}
        className="grid min-h-0 min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] border-s border-line bg-sheet max-desk:border-s-0 max-desk:border-t"
      >
        <div>
          <div className={HEAD}>
            <h1 className="text-lead font-semibold">
              <span role="status">
                {loose.length === 0 ? said.allPlaced : counted(words.language, said.loose, loose.length)}
              </span>
            </h1>
            <span className="truncate text-ink-3 max-broad:hidden">
              {fill(said.placed, { placed: count(placed), all: count(all) })}
            </span>
            <span className="ms-auto flex items-center gap-2">
              <span className="text-ink-3 max-broad:hidden">{languageName(proposal.language, words.language)}</span>
              <Select
                bare
                label={words.list.section}
                options={sections.map(({ id, name }) => ({ value: id, label: name }))}
                value={section}
                onValueChange={setSection}
              />
              <Button tone="main" shortcut="Mod+Enter" blocked={busy} onClick={makeStory}>
                {busy ? said.making : said.make}
              </Button>
            </span>
          </div>
          <Ledger passages={passages} label={said.share} />
          {refused ? (
            <Notice tone="stop" alert>
              {refused}
            </Notice>
          ) : null}
        </div>
        <section
          aria-label={said.fieldsProposed}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
          tabIndex={0}
          className="min-h-0 overflow-auto pb-6 focus-visible:-outline-offset-2"
        >
          {first ? (
            <Loose
              line={lineOf(first)}
              text={pasted.raw.slice(first.from, first.to)}
              dir={proposal.direction}
              onPut={(field: Field) => put(first, field)}
              onShow={() => show(first)}
            />
          ) : null}
          <Proposed proposal={proposal} lineOf={lineOf} zone={zone} standsHere={standsHere} />
        </section>
      </section>
    </div>
  );
}

const HEAD = 'flex min-h-11 items-center gap-3 border-b border-line ps-4 pe-3 whitespace-nowrap';
