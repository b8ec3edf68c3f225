import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

type Props = {
  block: BlockOf<'subheading'>;
  /** False for a small subheading that no larger one precedes: a page may not skip a level, but it may keep the look. */
  under: boolean;
};

export function Subheading({ block, under }: Props) {
  if (!block.content?.length) return null;
  const small = block.attrs.level === 3;
  const Level = small && under ? 'h3' : 'h2';
  return (
    <Level className={small ? 'minor' : undefined}>
      <Inlines of={block.content} />
    </Level>
  );
}
