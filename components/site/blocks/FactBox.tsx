import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';
import { List } from './List.tsx';
import { Paragraph } from './Paragraph.tsx';

type Props = { block: BlockOf<'factBox'>; id: string /** Names a box that has no title of its own. */; label: string };

export function FactBox({ block, id, label }: Props) {
  const titled = block.content.some(({ type }) => type === 'boxTitle');
  return (
    <aside className="fact" {...(titled ? { 'aria-labelledby': id } : { 'aria-label': label })}>
      {block.content.map((part, at) => {
        const key = `${part.type}${at}`;
        if (part.type === 'list') return <List key={key} block={part} />;
        if (part.type === 'paragraph') return <Paragraph key={key} block={part} />;
        return (
          <h2 key={key} id={id}>
            <Inlines of={part.content} />
          </h2>
        );
      })}
    </aside>
  );
}
