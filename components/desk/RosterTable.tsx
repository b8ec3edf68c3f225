import { Ellipsis } from 'lucide-react';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu, MenuItem } from '#components/ui/Menu.island.tsx';
import { Cell, NameCell, Table, TableHead, TableRow } from '#components/ui/Table.tsx';
import { fill } from '#newsroom/sentence.ts';
import { type Column, fitting, type RosterDeed, type RosterForm, type RosterRow } from './roster.ts';
import { apartIn } from './words/words.ts';
import { useWords } from './words/words-context.ts';

type Props = {
  label: string;
  columns: Column[];
  rows: RosterRow[];
  forms: RosterForm[];
  deeds: RosterDeed[];
  current: number;
  onCurrent: (index: number) => void;
  onForm: (row: RosterRow, form: RosterForm) => void;
  onDeed: (row: RosterRow, deed: RosterDeed) => void;
};

const PHONE_ROW =
  'max-desk:grid max-desk:grid-cols-[minmax(0,1fr)_auto] max-desk:gap-x-2 max-desk:gap-y-[3px] max-desk:border-b max-desk:border-line max-desk:py-2.5 max-desk:ps-3.5 max-desk:pe-1';

export function RosterTable({ label, columns, rows, forms, deeds, current, onCurrent, onForm, onDeed }: Props) {
  const said = useWords();
  const opening = (row: RosterRow) => {
    const [first] = fitting(row, forms);
    return first && (() => onForm(row, first));
  };
  return (
    <Table aria-label={label} className="max-desk:block">
      <thead className="max-desk:hidden">
        <tr>
          {columns.map((column, index) => (
            <TableHead
              key={column.name}
              style={{ width: column.width }}
              className={`${index === 0 ? 'ps-4' : ''} ${column.leaves ? 'max-wide:hidden' : ''}`}
            >
              {column.name}
            </TableHead>
          ))}
          <TableHead className="w-14">
            <span className="sr-only">{said.rosters.deeds}</span>
          </TableHead>
        </tr>
      </thead>
      <tbody className="max-desk:block">
        {rows.map((row, index) => (
          <TableRow
            key={row.id}
            current={index === current}
            gone={row.gone}
            onFocus={() => onCurrent(index)}
            className={`scroll-mt-7 ${PHONE_ROW}`}
          >
            <NameCell className="ps-4">
              <RowName row={row} onOpen={opening(row)} stop={fitting(row, deeds).length === 0} />
            </NameCell>
            {row.cells.map((cell, at) => (
              <Cell
                key={columns[at + 1]?.name}
                className={`max-desk:col-start-1 max-desk:block max-desk:text-meta max-desk:empty:hidden ${columns[at + 1]?.leaves ? 'max-wide:hidden' : ''}`}
              >
                {columns[at + 1]?.code ? <bdi dir="auto">{cell}</bdi> : columns[at + 1]?.words ? ownWords(cell) : cell}
              </Cell>
            ))}
            <Cell className="pe-3 text-end max-desk:col-start-2 max-desk:row-span-2 max-desk:row-start-1">
              <RowMenu {...{ row, forms, deeds, onForm, onDeed }} />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

const ownWords = (cell: string) => (
  <bdi dir="auto" className="own-words">
    {cell}
  </bdi>
);

/** `stop`: nothing else in the row can have the focus of the arrow keys. */
function RowName({ row, onOpen, stop }: { row: RosterRow; onOpen?: () => void; stop: boolean }) {
  const words = (
    <>
      <bdi className={row.gone ? 'text-ink-3 line-through' : 'font-medium'}>{row.name}</bdi>
      {row.under ? <span className="ms-2 text-meta text-ink-3">{row.under}</span> : null}
    </>
  );
  if (!onOpen && !stop) return words;
  if (!onOpen) {
    return (
      <span data-row tabIndex={-1} className="outline-none">
        {words}
      </span>
    );
  }
  return (
    <button type="button" data-row onClick={onOpen} className="max-w-full truncate py-1 outline-none touch:min-h-11">
      {words}
    </button>
  );
}

type MenuProps = Pick<Props, 'forms' | 'deeds' | 'onForm' | 'onDeed'> & { row: RosterRow };

function RowMenu({ row, forms, deeds, onForm, onDeed }: MenuProps) {
  const said = useWords();
  const [ownForms, ownDeeds] = [fitting(row, forms), fitting(row, deeds)];
  if (ownForms.length + ownDeeds.length === 0) return null;
  const data = ownForms.length === 0 ? { 'data-row': true } : {};
  return (
    <Menu
      label={row.name}
      trigger={
        <IconButton small label={fill(said.rosters.deedsWith, { name: apartIn(said, row.name) })} {...data}>
          <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
        </IconButton>
      }
    >
      {ownForms.map((form) => (
        <MenuItem key={form.verb} onSelect={() => onForm(row, form)}>
          {form.verb}…
        </MenuItem>
      ))}
      {ownDeeds.map((deed) => (
        <MenuItem key={deed.verb} stop={deed.tone === 'stop'} onSelect={() => onDeed(row, deed)}>
          {deed.verb}…
        </MenuItem>
      ))}
    </Menu>
  );
}
