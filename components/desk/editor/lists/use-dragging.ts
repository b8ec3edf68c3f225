import { useEffect, useRef, useState } from 'react';
import { afterPaint } from '../../after-paint.ts';
import type { Dragging, Grip } from './Dragging.island.tsx';

/**
 * Dragging comes when the page can be seen: it is large, and whoever opens a story wants to read and write first. Without
 * it, as when the line is lost just then, keys and buttons order the list, and the next list asks again.
 */
export function useDragging(wanted: boolean) {
  const [drags, setDrags] = useState<typeof Dragging | null>(null);
  const grips = useRef(new Map<string, Grip>());
  useEffect(() => {
    if (!wanted) return;
    let isHere = true;
    const stop = afterPaint(() => {
      import('./Dragging.island.tsx').then(
        (module) => isHere && setDrags(() => module.Dragging),
        () => undefined,
      );
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [wanted]);
  const gripOf = (id: string): Grip => {
    const known = grips.current.get(id) ?? { row: { current: null }, handle: { current: null } };
    grips.current.set(id, known);
    return known;
  };
  return { Dragging: drags, gripOf };
}
