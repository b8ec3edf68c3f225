import type { Words } from '../words.ts';
import type { BlockOf } from './BodyBlock.tsx';

/** Holds the place of a map: its name, until maps can be drawn. */
export function MapPlace({ block, words }: { block: BlockOf<'map'>; words: Words }) {
  if (!block.attrs.place) return null;
  return (
    <p className="aside">
      <span className="by">{words.map}</span> {block.attrs.place}
    </p>
  );
}
