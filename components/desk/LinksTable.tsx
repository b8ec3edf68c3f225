import { StateMark } from '#components/ui/StateMark.tsx';
import { Cell, GroupRow, NameCell, Table, TableHead, TableRow } from '#components/ui/Table.tsx';
import type { LinkTarget } from '#newsroom/related/links.ts';
import { addressOf, keyOf, meaningOf, storiesOf } from './link-groups.ts';
import { useWords } from './words/words-context.ts';

type Props = { links: LinkTarget[]; current: number; onCurrent: (index: number) => void };

const PHONE_ROW =
  'max-desk:grid max-desk:grid-cols-[auto_minmax(0,1fr)] max-desk:gap-x-3 max-desk:gap-y-[3px] max-desk:border-b max-desk:border-line max-desk:px-3.5 max-desk:py-2.5';

export function LinksTable({ links, current, onCurrent }: Props) {
  const said = useWords();
  return (
    <Table aria-label={said.links.table} className="max-desk:block">
      <thead className="max-desk:hidden">
        <tr>
          <TableHead className="w-[124px] ps-4" aria-sort="descending">
            {said.links.health}
          </TableHead>
          <TableHead>{said.links.link}</TableHead>
          <TableHead className="w-[230px] pe-4">{said.links.shownIn}</TableHead>
        </tr>
      </thead>
      <tbody className="max-desk:block">
        {links.map((link, index) => (
          <LinkRows
            key={keyOf(link)}
            link={link}
            first={links[index - 1]?.health !== link.health}
            current={index === Math.max(current, 0)}
            onCurrent={() => onCurrent(index)}
          />
        ))}
      </tbody>
    </Table>
  );
}

function LinkRows({
  link,
  first,
  current,
  onCurrent,
}: {
  link: LinkTarget;
  first: boolean;
  current: boolean;
  onCurrent: () => void;
}) {
  const said = useWords();
  const { mark, word, group, readers } = meaningOf(said, link.health);
  return (
    <>
      {first ? <GroupRow name={group} note={readers} /> : null}
      <TableRow
        current={current}
        gone={link.health === 'withdrawn'}
        onFocus={onCurrent}
        onClick={onCurrent}
        className={`scroll-mt-7 ${PHONE_ROW}`}
      >
        <Cell className="ps-4 max-desk:col-start-1 max-desk:row-start-2 max-desk:text-meta">
          <StateMark name={mark}>{word}</StateMark>
        </Cell>
        <NameCell className="max-desk:col-span-2 max-desk:row-start-1">
          <button type="button" data-row className="block w-full min-w-0 py-1.5 outline-none" onClick={onCurrent}>
            <span dir="auto" className="headline leading-[1.2]">
              {link.title || said.links.noTitle}
            </span>
            <bdi dir="auto" className="block truncate text-meta text-ink-3">
              {addressOf(said, link)}
            </bdi>
          </button>
        </NameCell>
        <Cell className="pe-4 max-desk:row-start-2 max-desk:block max-desk:text-end max-desk:text-meta">
          {link.from.length === 1 ? (
            <bdi className="copy own-words">{link.from[0]?.headline || said.list.noHeadline}</bdi>
          ) : (
            <span className="copy">{storiesOf(said, link)}</span>
          )}
        </Cell>
      </TableRow>
    </>
  );
}
