import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

type Cell = BlockOf<'table'>['content'][number]['content'][number];

function Words({ cell }: { cell: Cell }) {
  const [only, ...others] = cell.content;
  if (others.length === 0) return <Inlines of={only?.content} />;
  return cell.content.map((line, at) => (
    <p key={at}>
      <Inlines of={line.content} />
    </p>
  ));
}

/** A wide table scrolls within itself; the frame takes the focus, so that the keyboard can scroll it too. */
export function Table({ block }: { block: BlockOf<'table'> }) {
  const spans = ({ attrs }: Cell) => ({
    ...(attrs && attrs.colspan > 1 && { colSpan: attrs.colspan }),
    ...(attrs && attrs.rowspan > 1 && { rowSpan: attrs.rowspan }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer (WCAG 2.1.1)
    <div className="scroll" tabIndex={0}>
      <table>
        <tbody>
          {block.content.map((row, at) => (
            <tr key={at}>
              {row.content.map((cell, within) => {
                const Tag = cell.type === 'tableHeader' ? 'th' : 'td';
                const scope = cell.type === 'tableHeader' ? { scope: at === 0 ? 'col' : 'row' } : {};
                return (
                  <Tag key={within} {...scope} {...spans(cell)}>
                    <Words cell={cell} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
