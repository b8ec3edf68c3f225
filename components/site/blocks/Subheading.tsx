import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

export function Subheading({ block }: { block: BlockOf<'subheading'> }) {
  if (!block.content?.length) return null;
  const Level = block.attrs.level === 3 ? 'h3' : 'h2';
  return (
    <Level>
      <Inlines of={block.content} />
    </Level>
  );
}
