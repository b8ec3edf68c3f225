import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';
import { Paragraph } from './Paragraph.tsx';

export function Timeline({ block, label }: { block: BlockOf<'timeline'>; label: string }) {
  return (
    <ol className="dates" aria-label={label}>
      {block.content.map((entry, at) => (
        <li key={at}>
          {entry.content.map((line, within) =>
            line.type === 'when' ? (
              <b key={`w${within}`}>
                <Inlines of={line.content} />
              </b>
            ) : (
              <Paragraph key={`p${within}`} block={line} />
            ),
          )}
        </li>
      ))}
    </ol>
  );
}
