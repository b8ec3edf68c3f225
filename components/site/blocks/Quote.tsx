import type { BlockOf } from './BodyBlock.tsx';
import { Quoted } from './Quoted.tsx';

export function Quote({ block }: { block: BlockOf<'quote'> }) {
  return (
    <blockquote>
      <Quoted lines={block.content} />
    </blockquote>
  );
}
