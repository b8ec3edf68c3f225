import Link from 'next/link';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { Cell, NameCell, Table, TableHead, TableRoom, TableRow } from '#components/ui/Table.tsx';
import { SPANS, type Span, type Speeds as SpeedsOf, type SurfaceSpeed } from '#newsroom/receipts/speeds.ts';
import { fill } from '#newsroom/sentence.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { whole } from './telling.ts';

type Props = { speeds: SpeedsOf; span: Span; words: Words };

/** How fast readers had what was published, surface by surface. */
export function Speeds({ speeds, span, words }: Props) {
  const said = words.receipts.speeds;
  return (
    <div className="grid gap-4 border-t border-line px-8 py-5 max-desk:px-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <nav aria-label={said.span} className="flex gap-4">
          {SPANS.map((each) => (
            <Link
              key={each}
              prefetch={false}
              href={`?over=${each}`}
              aria-current={each === span ? 'page' : undefined}
              className="inline-flex min-h-control items-center border-b-2 border-transparent text-ink-2 hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {said.spans[each]}
            </Link>
          ))}
        </nav>
        {speeds.receipts > 0 ? <Counts speeds={speeds} words={words} /> : null}
      </div>
      {speeds.receipts > 0 ? (
        <BySurface surfaces={speeds.surfaces} words={words} />
      ) : (
        <EmptyState title={said.empty}>{said.emptyHelp}</EmptyState>
      )}
      {speeds.cut ? <p className="text-ink-3">{fill(said.cut, { n: speeds.receipts.toLocaleString('en') })}</p> : null}
    </div>
  );
}

function Counts({ speeds: { receipts, unheard }, words }: { speeds: SpeedsOf; words: Words }) {
  const said = words.receipts.speeds;
  const { language, comma } = words;
  return (
    <p className="text-ink-2">
      {counted(language, said.receipts, receipts)}
      {comma}
      {unheard === 0 ? said.allHeard : <span className="text-stop">{counted(language, said.unheard, unheard)}</span>}
    </p>
  );
}

function BySurface({ surfaces, words }: { surfaces: SurfaceSpeed[]; words: Words }) {
  const said = words.receipts;
  const figure = 'w-20 text-end tabular-nums max-desk:table-cell';
  return (
    <TableRoom label={said.speeds.table}>
      <Table aria-label={said.speeds.table} className="max-w-[720px]">
        <thead>
          <tr>
            <TableHead className="ps-0 text-start">{said.surface}</TableHead>
            <TableHead className={figure}>p50</TableHead>
            <TableHead className={figure}>p95</TableHead>
            <TableHead className={figure}>p99</TableHead>
            <TableHead className="w-24 text-end max-phone:hidden">{said.speeds.answers}</TableHead>
            <TableHead className="w-24 pe-0 text-end">{said.speeds.other}</TableHead>
          </tr>
        </thead>
        <tbody>
          {surfaces.map(({ kind, p50, p95, p99, answers, other }) => (
            <TableRow key={kind}>
              <NameCell className="ps-0 max-desk:h-row">{said.surfaces[kind]}</NameCell>
              {[p50, p95, p99].map((ms, nth) => (
                <Cell key={['p50', 'p95', 'p99'][nth]} className={`${figure} text-ink`}>
                  {ms === null ? '–' : whole(ms)}
                </Cell>
              ))}
              <Cell className="text-end tabular-nums max-phone:hidden">{answers.toLocaleString('en')}</Cell>
              <Cell className={`pe-0 text-end tabular-nums ${other > 0 ? 'text-stop' : ''}`}>
                {other.toLocaleString('en')}
              </Cell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </TableRoom>
  );
}
