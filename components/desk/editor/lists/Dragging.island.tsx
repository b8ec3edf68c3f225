'use client';

import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import type { RefObject } from 'react';

/** Where a row stands on the page, and what it is taken by. */
export type Grip = { row: RefObject<HTMLElement | null>; handle: RefObject<HTMLElement | null> };

type Props = { rows: { id: string; grip: Grip }[]; onMove: (id: string, to: number) => void };

/** Lets the rows of a list be ordered with a pointer. Draws nothing: the list is whole without it. */
export function Dragging({ rows, onMove }: Props) {
  return (
    <DragDropProvider
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && source && isSortable(source)) onMove(String(source.id), source.index);
      }}
    >
      {rows.map(({ id, grip }, index) => (
        <Dragged key={id} id={id} grip={grip} index={index} />
      ))}
    </DragDropProvider>
  );
}

function Dragged({ id, grip, index }: { id: string; grip: Grip; index: number }) {
  useSortable({ id, index, element: grip.row, handle: grip.handle });
  return null;
}
