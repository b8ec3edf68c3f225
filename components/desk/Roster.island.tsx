'use client';

import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { TableRoom } from '#components/ui/Table.tsx';
import { fill } from '#newsroom/sentence.ts';
import { FilterBar } from './FilterBar.tsx';
import { NextPage } from './NextPage.tsx';
import { RosterDeedDialog, RosterFormDialog } from './RosterDialogs.island.tsx';
import { RosterTable } from './RosterTable.tsx';
import type { Column, RosterDeed, RosterForm, RosterRow } from './roster.ts';
import { useAsked } from './use-asked.ts';
import { useKeys } from './use-keys.ts';
import { useRows } from './use-rows.ts';
import { useTypedFilter } from './use-typed-filter.ts';
import { quoted } from './words/words.ts';
import { useWords } from './words/words-context.ts';

type Props = {
  label: string;
  columns: Column[];
  rows: RosterRow[];
  add?: RosterForm;
  /** What a command asks that this form answers, and whether it was asked on the way here. */
  addOn?: { event: string; now: boolean };
  /** The first is what Enter does. */
  forms?: RosterForm[];
  deeds?: RosterDeed[];
  q: string;
  /** Where the next page begins; null at the end. */
  next: string | null;
  empty: string;
};

type Asked = { row: RosterRow | null; form?: RosterForm; deed?: RosterDeed };

/** A list of what is kept: filtered by typing, added to, changed and removed from, by keyboard too. */
export function Roster({ label, columns, rows, add, addOn, forms = [], deeds = [], q, next, empty }: Props) {
  const said = useWords();
  const list = label.toLowerCase();
  const room = useRef<HTMLElement>(null);
  const { current, setCurrent, does } = useRows(room);
  const [asked, setAsked] = useState<Asked | null>(addOn?.now && add ? { row: null, form: add } : null);
  const { typed, setTyped, busy } = useTypedFilter(q);
  useKeys({ ...does, A: add ? () => setAsked({ row: null, form: add }) : undefined });
  useAsked(addOn?.event, () => {
    if (add) setAsked({ row: null, form: add });
    return add !== undefined;
  });
  // Loading the page again asks nothing.
  useEffect(() => {
    if (addOn?.now) window.history.replaceState(null, '', window.location.pathname);
  }, [addOn?.now]);
  const close = () => setAsked(null);
  return (
    <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] bg-sheet">
      <h1 className="sr-only">{label}</h1>
      <FilterBar
        label={fill(said.rosters.filter, { list })}
        placeholder={fill(said.rosters.filterBy, { list })}
        value={typed}
        onType={setTyped}
        onDown={() => does.ArrowDown?.(new KeyboardEvent('keydown'))}
        busy={busy}
      >
        {add ? (
          <Button
            small
            shortcut="A"
            icon={<Plus aria-hidden size={14} strokeWidth={1.75} />}
            onClick={() => setAsked({ row: null, form: add })}
          >
            {add.verb}
          </Button>
        ) : null}
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState
          title={q ? fill(said.rosters.nothing, { words: quoted(said, q) }) : empty}
          keys={add ? [{ chord: 'A', does: add.verb.toLowerCase() }] : []}
        />
      ) : (
        <TableRoom ref={room} label={label} aria-busy={busy}>
          <RosterTable
            {...{ label, columns, rows, forms, deeds, current }}
            onCurrent={setCurrent}
            onForm={(row, form) => setAsked({ row, form })}
            onDeed={(row, deed) => setAsked({ row, deed })}
          />
          <NextPage next={next} q={q} said={said.ui} />
        </TableRoom>
      )}
      <RosterFormDialog form={asked?.form} row={asked?.row ?? null} onClose={close} />
      <RosterDeedDialog deed={asked?.deed} row={asked?.row ?? null} onClose={close} />
    </div>
  );
}
