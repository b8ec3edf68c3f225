import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';
import { Paragraph } from './Paragraph.tsx';

export function QuestionAnswer({ block }: { block: BlockOf<'questionAnswer'> }) {
  return (
    <div className="talk">
      {block.content.map((line, at) =>
        line.type === 'question' ? (
          <p className="ask" key={at}>
            <Inlines of={line.content} />
          </p>
        ) : (
          <Paragraph key={at} block={line} />
        ),
      )}
    </div>
  );
}
