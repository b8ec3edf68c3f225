import type { ReactNode } from 'react';
import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

type Props = { block: BlockOf<'paragraph'>; opening?: ReactNode };

/** An empty paragraph is an editor's pause, not the reader's. */
export function Paragraph({ block, opening }: Props) {
  if (!block.content?.length && !opening) return null;
  return (
    <p>
      {opening}
      <Inlines of={block.content} />
    </p>
  );
}
