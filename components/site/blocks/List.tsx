import { Fragment } from 'react';
import type { List as ListBlock } from '#newsroom/stories/body.ts';
import { Inlines } from './Inlines.tsx';

/** A list; an item of one line is not wrapped in a paragraph. */
export function List({ block }: { block: ListBlock }) {
  const Tag = block.attrs.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {block.content.map((item, at) => (
        <li key={at}>
          {item.content.map((child, within) => {
            if (child.type === 'list') return <List key={`l${within}`} block={child} />;
            const words = <Inlines of={child.content} />;
            return item.content.length === 1 ? <Fragment key="w">{words}</Fragment> : <p key={`p${within}`}>{words}</p>;
          })}
        </li>
      ))}
    </Tag>
  );
}
