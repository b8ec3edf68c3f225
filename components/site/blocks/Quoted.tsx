import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

/** What was said, and by whom. */
export function Quoted({ lines }: { lines: BlockOf<'quote'>['content'] }) {
  return lines.map((line, at) =>
    line.type === 'attribution' ? (
      <cite className="by" key={at}>
        <Inlines of={line.content} />
      </cite>
    ) : (
      <p key={at}>
        <Inlines of={line.content} />
      </p>
    ),
  );
}
