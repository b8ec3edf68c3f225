import type { Receipt } from '#newsroom/receipts/receipt.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { fullTime, shortTime } from '../time.ts';
import type { Words } from '../words/words.ts';
import { KeptReceipt } from './KeptReceipt.tsx';

export type FurnitureLine = { id: string; at: string; by: string; says: string; receipt: Receipt };
type Props = { lines: FurnitureLine[]; zone: string; now: string; words: Words };

/** What changed readers' pages and stands in the log of no story, newest first. */
export function FurnitureReceipts({ lines, zone, now, words }: Props) {
  const { language } = words;
  const said = words.receipts.furniture;
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="furniture" className="grid gap-1 border-t border-line px-8 py-5 max-desk:px-4">
      <h2 id="furniture" className="text-lead font-semibold">
        {said.title}
      </h2>
      <p className="max-w-[60ch] text-ink-2">{said.note}</p>
      <ol className="max-w-[720px]">
        {lines.map(({ id, at, by, says, receipt }) => (
          <li
            key={id}
            className="grid grid-cols-[88px_minmax(0,1fr)] gap-x-4 border-b border-line py-2 max-desk:grid-cols-[64px_minmax(0,1fr)]"
          >
            <time dateTime={at} title={fullTime(zone, new Date(at), language)} className="text-ink-3">
              {shortTime(zone, new Date(at), new Date(now), language)}
            </time>
            <div className="min-w-0">
              <bdi title={by} dir={directionOf(language)} className="wrap-anywhere">
                {says}
              </bdi>
              <KeptReceipt receipt={receipt} words={words} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
