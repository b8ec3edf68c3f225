import { Mark, type MarkName } from '#components/ui/Mark.tsx';
import { isTime, type Receipt, type Said, type Surface, slowestAt, sumOf } from '#newsroom/receipts/receipt.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Words } from '../words/words.ts';
import { scaleFor, type Trouble, troubleIn, troubleOf, whole, worstOf } from './telling.ts';

const MARKS: Record<Trouble, MarkName> = { waiting: 'slow', silent: 'lost', 'not-new': 'should', 'left-out': 'hint' };
const HEAD = 'h-7 text-meta font-normal whitespace-nowrap text-ink-3';
const RULE = 'border-b border-line/62';

type Props = { receipt: Receipt; words: Words /** Every process by itself, beside the slowest. */; each: boolean };

/** Surface by surface, how long it took until the slowest process had it. */
export function ReceiptTable({ receipt, words, each }: Props) {
  const said = words.receipts;
  const { instances, surfaces } = receipt;
  const end = scaleFor(sumOf(receipt).slowestMs ?? 0);
  const apart = each && instances.length > 1;
  return (
    <div className="grid min-w-0 gap-3">
      <section aria-label={said.surface} tabIndex={apart ? 0 : undefined} className="overflow-x-auto">
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr className="border-b border-line">
              <th scope="col" className={`${HEAD} pe-3 text-start`}>
                {said.surface}
              </th>
              <td className={`${HEAD} w-[38%] min-w-24 max-desk:hidden`}>
                <span aria-hidden className="flex justify-between">
                  <span>0</span>
                  <span>
                    {end.toLocaleString('en')} {said.ms}
                  </span>
                </span>
              </td>
              <th scope="col" className={`${HEAD} ps-3 text-end`}>
                {said.slowest}
                <span className="desk:sr-only"> {said.ms}</span>
              </th>
              {apart
                ? instances.map(({ id, address }, nth) => (
                    <th key={id} scope="col" title={address} className={`${HEAD} ps-3 text-end`}>
                      <span className="sr-only">{fill(said.process, { n: '' })}</span>
                      {nth + 1}
                    </th>
                  ))
                : null}
            </tr>
          </thead>
          <tbody>
            {surfaces.map((surface, nth) => {
              const row = instances.map((instance) => instance.said[nth] ?? null);
              return (
                <tr key={surface.path} className={RULE}>
                  <th
                    scope="row"
                    className="h-[30px] max-w-0 min-w-36 truncate max-desk:min-w-28 pe-3 text-start font-normal"
                  >
                    {said.surfaces[surface.kind]} <Name surface={surface} words={words} />
                  </th>
                  <td className="p-0 max-desk:hidden">
                    <Bars said={row} end={end} />
                  </td>
                  <td className="ps-3 text-end align-middle">
                    <Slowest said={apart ? [] : row} ms={slowestAt(receipt, nth)} words={words} />
                  </td>
                  {apart
                    ? row.map((one, at) => (
                        <td key={instances[at]?.id} className="ps-3 text-end align-middle text-ink-2">
                          <Time said={one} words={words} />
                        </td>
                      ))
                    : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {apart ? <Processes receipt={receipt} words={words} /> : null}
    </div>
  );
}

function Name({ surface: { kind, name }, words }: { surface: Surface; words: Words }) {
  const shown = name || (kind === 'feed' ? words.receipts.everything : '');
  if (!shown) return null;
  return name ? <bdi className="text-ink-3">{name}</bdi> : <span className="text-ink-3">{shown}</span>;
}

/** One for each process, as far as they fit; the figures beside say the same. */
function Bars({ said, end }: { said: Said[]; end: number }) {
  const times = said.flatMap((each, nth) => (isTime(each) ? [{ nth, ms: each.ms }] : [])).slice(0, 4);
  return (
    <div aria-hidden className="grid gap-0.5">
      {times.map(({ nth, ms }) => (
        <i
          key={nth}
          className="block h-[5px] min-w-0.5 rounded-mark bg-live even:opacity-60 forced-colors:bg-[CanvasText]"
          style={{ width: `${Math.min(100, (ms / end) * 100)}%` }}
        />
      ))}
    </div>
  );
}

function Slowest({ said, ms, words }: { said: Said[]; ms: number | null; words: Words }) {
  const trouble = worstOf(said);
  return (
    <span className="inline-flex items-center justify-end gap-2 align-middle">
      {trouble && !(trouble === 'waiting' && ms !== null) ? <TroubleMark trouble={trouble} words={words} /> : null}
      {ms === null ? null : whole(ms)}
    </span>
  );
}

function Time({ said, words }: { said: Said; words: Words }) {
  const trouble = troubleIn(said);
  if (trouble) return <TroubleMark trouble={trouble} words={words} />;
  return isTime(said) ? whole(said.ms) : null;
}

function TroubleMark({ trouble, words }: { trouble: Trouble; words: Words }) {
  return <Mark name={MARKS[trouble]} label={words.receipts.said[trouble]} className="inline-block align-middle" />;
}

/** Which number is which process, and what is wrong with it. */
function Processes({ receipt: { instances }, words }: { receipt: Receipt; words: Words }) {
  const said = words.receipts;
  return (
    <ol className="grid gap-1 text-meta text-ink-3">
      {instances.map((instance, nth) => {
        const trouble = troubleOf(words, instance);
        return (
          <li key={instance.id} className="flex flex-wrap gap-x-2">
            <span className="text-ink-2">{fill(said.process, { n: nth + 1 })}</span>
            <bdi dir="ltr">
              {instance.machine} {instance.address}
            </bdi>
            {trouble ? <span className="text-stop">{trouble}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
