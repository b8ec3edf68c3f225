'use client';

import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import type * as Y from 'yjs';
import { apartIn } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { chordOf } from '#components/ui/chord.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../story-context.ts';
import type { Grip } from './Dragging.island.tsx';
import { type Entry, entriesIn, moveEntry, takeOut } from './shared-list.ts';
import { useDragging } from './use-dragging.ts';
import { useShared } from './use-shared.ts';

type Props<T extends Entry> = {
  label: string;
  list: Y.Array<Y.Map<unknown>>;
  nameOf: (entry: T) => string;
  children: (entry: T, takeOut: () => void) => ReactNode;
  /** Rows with more than a line stand further apart and have rules between them. */
  tall?: boolean;
};

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** An order that readers will see: by dragging, by `Alt ↑↓` anywhere in a row, and by buttons (WCAG 2.5.7). */
export function OrderedList<T extends Entry>({ label, list, nameOf, children, tall }: Props<T>) {
  const said = useWords();
  const entries = useShared(list, () => entriesIn<T>(list));
  const { undo, may } = useDesk();
  const say = useToast();
  const room = useRef<HTMLOListElement>(null);
  const { Dragging, gripOf } = useDragging(may.write && entries.length > 1);
  const focusRow = (index: number) =>
    setTimeout(() => room.current?.querySelectorAll<HTMLElement>('[data-row]')[index]?.focus());
  const move = (index: number, to: number) => {
    const entry = entries[index];
    if (!may.write || !entry || to < 0 || to >= entries.length) return;
    moveEntry(list, entry.key, to);
    focusRow(to);
  };
  const drop = (entry: T, index: number) => {
    if (!may.write) return;
    takeOut(list, entry.key);
    focusRow(Math.min(index, entries.length - 2));
    say({
      message: fill(said.details.takenOut, { name: apartIn(said, nameOf(entry)) }),
      action: { name: said.ui.undo, do: () => undo.undo() },
    });
  };
  const press = (event: KeyboardEvent<HTMLElement>, entry: T, index: number) => {
    const chord = chordOf(event.nativeEvent);
    const onRow = event.target === event.currentTarget;
    if (chord === 'Alt+ArrowUp') move(index, index - 1);
    else if (chord === 'Alt+ArrowDown') move(index, index + 1);
    else if (chord === 'Alt+Shift+ArrowUp') move(index, 0);
    else if (onRow && (chord === 'Delete' || chord === 'Backspace')) drop(entry, index);
    else if (onRow && chord === 'ArrowUp') focusRow(Math.max(0, index - 1));
    else if (onRow && chord === 'ArrowDown') focusRow(Math.min(entries.length - 1, index + 1));
    else if (onRow && chord === 'Mod+Z') undo.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (entries.length === 0) return null;
  return (
    <>
      <ol ref={room} aria-label={label} className={tall ? '' : '-mx-1.5'}>
        {entries.map((entry, index) => (
          <Row
            key={entry.key}
            grip={gripOf(entry.key)}
            index={index}
            name={nameOf(entry)}
            tall={tall}
            fixed={!may.write}
            onKeyDown={(event) => press(event, entry, index)}
            onUp={index > 0 ? () => move(index, index - 1) : undefined}
            onDown={index < entries.length - 1 ? () => move(index, index + 1) : undefined}
            onDrop={() => drop(entry, index)}
          >
            {children(entry, () => drop(entry, index))}
          </Row>
        ))}
      </ol>
      {Dragging ? (
        <Dragging
          rows={entries.map(({ key }) => ({ id: key, grip: gripOf(key) }))}
          onMove={(key, to) => moveEntry(list, key, to)}
        />
      ) : null}
    </>
  );
}

type RowProps = {
  grip: Grip;
  index: number;
  name: string;
  tall?: boolean;
  /** Stays where it is, for somebody who may only look. */
  fixed: boolean;
  children: ReactNode;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onUp?: () => void;
  onDown?: () => void;
  onDrop: () => void;
};

function Row({ grip, index, name, tall, fixed, children, onKeyDown, onUp, onDown, onDrop }: RowProps) {
  const said = useWords();
  const own = apartIn(said, name);
  const looks = tall ? 'items-start border-b border-line px-3 py-2.5' : 'min-h-8 items-center rounded-control px-0.5';
  return (
    <li
      ref={grip.row as RefObject<HTMLLIElement | null>}
      data-row
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the keys that move it.
      tabIndex={0}
      aria-label={fill(said.details.numbered, { n: index + 1, name: own })}
      onKeyDown={onKeyDown}
      className={`group/row grid grid-cols-[auto_16px_minmax(0,1fr)_auto] gap-1 focus-visible:-outline-offset-2 focus:bg-pencil-wash data-dnd-dragging:bg-pencil-wash ${looks}`}
    >
      <button
        type="button"
        ref={grip.handle as RefObject<HTMLButtonElement | null>}
        aria-label={fill(said.details.drag, { name: own })}
        disabled={fixed}
        title={fixed ? said.kinds.can.reporter : undefined}
        className="grid size-6 cursor-grab place-items-center rounded-control text-ink-3 hover:bg-well touch:size-11"
      >
        <GripVertical {...icon} />
      </button>
      <span aria-hidden="true" className="pe-1 pt-0.5 text-end text-ink-3">
        {index + 1}
      </span>
      <div className="min-w-0">{children}</div>
      <span className="flex">
        {onUp || onDown ? (
          <>
            <IconButton small label={fill(said.details.up, { name: own })} disabled={fixed || !onUp} onClick={onUp}>
              <ArrowUp {...icon} />
            </IconButton>
            <IconButton
              small
              label={fill(said.details.down, { name: own })}
              disabled={fixed || !onDown}
              onClick={onDown}
            >
              <ArrowDown {...icon} />
            </IconButton>
          </>
        ) : null}
        {tall ? (
          <IconButton small disabled={fixed} label={fill(said.details.takeOutNamed, { name: own })} onClick={onDrop}>
            <X {...icon} />
          </IconButton>
        ) : null}
      </span>
    </li>
  );
}
