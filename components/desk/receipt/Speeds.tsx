import Link from 'next/link';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { TableRoom } from '#components/ui/Table.tsx';
import { SPANS, type Span, type Speeds as SpeedsOf, type SurfaceSpeed } from '#newsroom/receipts/speeds.ts';
import { fill } from '#newsroom/sentence.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { whole } from './telling.ts';

const QUANTILES = ['p50', 'p95', 'p99'] as const;
const HEAD = 'h-7 text-meta font-normal whitespace-nowrap text-ink-3';

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
  return (
    <TableRoom label={said.speeds.table}>
      <table aria-label={said.speeds.table} className="w-full max-w-[720px] border-collapse tabular-nums">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${HEAD} text-start`}>
              {said.surface}
            </th>
            {QUANTILES.map((quantile) => (
              <th key={quantile} scope="col" className={`${HEAD} w-20 ps-3 text-end max-desk:w-14`}>
                {quantile}
              </th>
            ))}
            <th scope="col" className={`${HEAD} w-24 ps-3 text-end max-desk:hidden`}>
              {said.speeds.answers}
            </th>
            <th scope="col" className={`${HEAD} w-24 ps-3 text-end max-desk:w-16`}>
              {said.speeds.notNew}
            </th>
          </tr>
        </thead>
        <tbody>
          {surfaces.map(({ kind, answers, notNew, ...speed }) => (
            <tr key={kind} className="border-b border-line/62">
              <th scope="row" className="h-row text-start font-normal">
                {said.surfaces[kind]}
              </th>
              {QUANTILES.map((quantile) => (
                <td key={quantile} className="ps-3 text-end">
                  {speed[quantile] === null ? '–' : whole(speed[quantile])}
                </td>
              ))}
              <td className="ps-3 text-end text-ink-2 max-desk:hidden">{answers.toLocaleString('en')}</td>
              <td className={`ps-3 text-end ${notNew > 0 ? 'text-stop' : 'text-ink-2'}`}>
                {notNew.toLocaleString('en')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRoom>
  );
}
