'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { kindWord } from '#components/desk/words/part-words.ts';
import type { Words } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { chordOf } from '#components/ui/chord.ts';
import type { Field, Passage } from '#newsroom/importing/proposal.ts';
import type { Range } from '#newsroom/importing/reassign.ts';
import { fill } from '#newsroom/sentence.ts';
import { FIELD_LOOKS, fieldOfKey } from './fields.ts';
import { PutInto } from './PutInto.island.tsx';
import type { Row } from './rows.ts';

type Props = {
  rows: Row[];
  dir: 'ltr' | 'rtl';
  lang: string;
  /** Where the keys are, counted in rows. */
  at: number;
  onAt: (at: number) => void;
  onPut: (range: Range, field: Field) => void;
  onJoin: (range: Range) => void;
  onUndo: () => void;
};

/** The text as it came, line by line, each with the field it went to. Arrows choose lines, letters put them elsewhere. */
export function RawText({ rows, dir, lang, at, onAt, onPut, onJoin, onUndo }: Props) {
  const said = useWords().pasting;
  const room = useRef<HTMLDivElement>(null);
  const [end, setEnd] = useState(at);
  const [menu, setMenu] = useState(false);
  useEffect(() => setEnd(at), [at]);
  // Braces: a newer `scrollIntoView` gives a promise, which an effect must not.
  useEffect(() => {
    room.current?.querySelector(`[data-at="${end}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [end]);
  const [first, last] = [Math.min(at, end), Math.max(at, end)];
  const range = (): Range | null =>
    chosenWords(room.current) ?? (rows[first] && rows[last] ? { from: rows[first].from, to: rows[last].to } : null);
  const put = (field: Field) => {
    const chosen = range();
    setMenu(false);
    room.current?.focus();
    if (chosen) onPut(chosen, field);
    document.getSelection()?.removeAllRanges();
  };
  const step = (way: -1 | 1, extend: boolean) => {
    const to = Math.max(0, Math.min(rows.length - 1, end + way));
    if (extend) setEnd(to);
    else onAt(to);
    if (!extend) setEnd(to);
  };
  const press = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent) ?? '';
    const field = fieldOfKey(chord);
    if (chord === 'ArrowDown' || chord === 'ArrowUp') step(chord === 'ArrowDown' ? 1 : -1, false);
    else if (chord === 'Shift+ArrowDown' || chord === 'Shift+ArrowUp') step(chord.endsWith('Down') ? 1 : -1, true);
    else if (chord === 'Home' || chord === 'End') onAt(chord === 'Home' ? 0 : rows.length - 1);
    else if (chord === 'Enter') setMenu(true);
    else if (chord === 'Mod+Z') onUndo();
    else if (chord === 'J') joinAbove();
    else if (field) put(field);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const joinAbove = () => {
    const above = rows[first === last ? first - 1 : first];
    const below = rows[last];
    if (above && below) onJoin({ from: above.from, to: below.to });
  };
  return (
    <div
      ref={room}
      role="listbox"
      aria-label={said.lineByLine}
      aria-multiselectable="true"
      aria-activedescendant={rows[end] ? `row-${rows[end].number}` : undefined}
      tabIndex={0}
      data-paste-rows
      onKeyDown={press}
      className="min-h-0 overflow-auto pt-2 pb-10 focus-visible:-outline-offset-2"
    >
      {rows.map((row, index) => (
        <RawRow
          key={row.number}
          row={row}
          index={index}
          dir={dir}
          lang={lang}
          chosen={index >= first && index <= last}
          onChoose={(extend) => (extend ? setEnd(index) : onAt(index))}
        />
      ))}
      <PutInto
        open={menu}
        onOpenChange={setMenu}
        anchor={() => room.current?.querySelector(`[data-at="${end}"] [data-words]`) ?? null}
        label={first === last ? fill(said.putLine, { n: rows[first]?.number ?? '' }) : said.putLines}
        onPut={put}
      />
    </div>
  );
}

type RawRowProps = {
  row: Row;
  index: number;
  dir: 'ltr' | 'rtl';
  lang: string;
  chosen: boolean;
  onChoose: (extend: boolean) => void;
};

function RawRow({ row, index, dir, lang, chosen, onChoose }: RawRowProps) {
  const said = useWords().pasting;
  const { hue } = FIELD_LOOKS[row.field];
  const loose = row.field === 'unplaced';
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and points to its row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
    <div
      role="option"
      id={`row-${row.number}`}
      data-at={index}
      aria-selected={chosen}
      onClick={(event) => onChoose(event.shiftKey)}
      className={`grid cursor-default grid-cols-[36px_92px_minmax(0,1fr)] items-baseline pe-6 aria-selected:bg-pencil-wash max-desk:grid-cols-[28px_76px_minmax(0,1fr)] max-desk:pe-3 ${row.gap ? 'mt-[9px]' : ''}`}
    >
      <span aria-hidden="true" className="pe-2 text-end text-key text-ink-3">
        {row.number}
      </span>
      <span className={`truncate ps-1 pe-2.5 text-end text-meta font-medium ${hue} ${loose ? 'font-bold' : ''}`}>
        {row.label}
      </span>
      <span
        data-words
        dir={dir}
        lang={lang}
        className={`copy border-s-[3px] border-current ps-3 py-[3px] text-[1rem] leading-normal wrap-anywhere ${hue} ${loose ? 'border-dashed' : ''}`}
      >
        {row.stretches.map(({ from, text, passage }) => (
          <span
            key={from}
            title={passage ? placedBy(said, passage) : undefined}
            className={`box-decoration-clone py-px ${passage ? `bg-current/12 ${FIELD_LOOKS[passage.field].hue}` : ''} ${passage && passage.field !== row.field ? 'shadow-[0_1px_0_currentColor]' : ''}`}
          >
            <span data-from={from} className={passage?.field === 'furniture' ? 'text-ink-3' : 'text-ink'}>
              {text}
            </span>
          </span>
        ))}
      </span>
    </div>
  );
}

/** Words chosen with the pointer, as offsets of the raw text; null if none are. */
function chosenWords(room: HTMLElement | null): Range | null {
  const selection = document.getSelection();
  if (!room || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [from, to] = [offsetIn(room, startContainer, startOffset), offsetIn(room, endContainer, endOffset)];
  return from !== null && to !== null && to > from ? { from, to } : null;
}

function offsetIn(room: HTMLElement, node: Node, offset: number): number | null {
  const stretch = node.parentElement?.closest<HTMLElement>('[data-from]');
  return stretch && room.contains(stretch) ? Number(stretch.dataset.from) + offset : null;
}

function placedBy(said: Words['pasting'], { field, reason }: Passage): string {
  return fill(said.placedBy, { field: said.fields[field], reason: kindWord(said.reasons, reason) });
}
