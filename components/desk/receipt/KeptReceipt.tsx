import { StateMark } from '#components/ui/StateMark.tsx';
import { type Receipt, sumOf } from '#newsroom/receipts/receipt.ts';
import type { Words } from '../words/words.ts';
import { ReceiptTable } from './ReceiptTable.tsx';
import { lineIn, whereIn } from './telling.ts';

/** A receipt beside its event: one line, and all of it for who opens that. */
export function KeptReceipt({ receipt, words }: { receipt: Receipt; words: Words }) {
  const { whole, of, isFilling } = sumOf(receipt);
  return (
    <details className="text-meta">
      <summary className="flex min-h-6 w-fit cursor-pointer list-none flex-wrap items-center gap-x-2 rounded-control text-ink-3 hover:text-ink touch:min-h-11">
        <StateMark name={whole === of ? 'fine' : isFilling ? 'slow' : 'must'}>{lineIn(words, receipt)}</StateMark>
        <span className="underline decoration-line underline-offset-3">{whereIn(words, receipt)}</span>
      </summary>
      <div className="max-w-[560px] pt-1 pb-3 text-ui">
        <ReceiptTable receipt={receipt} words={words} each />
      </div>
    </details>
  );
}
