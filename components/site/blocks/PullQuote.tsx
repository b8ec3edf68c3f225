import type { BlockOf } from './BodyBlock.tsx';
import { Quoted } from './Quoted.tsx';

export function PullQuote({ block }: { block: BlockOf<'pullQuote'> }) {
  return (
    <blockquote className="pull">
      <Quoted lines={block.content} />
    </blockquote>
  );
}
