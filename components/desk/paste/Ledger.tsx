import type { Passage } from '#newsroom/importing/proposal.ts';
import { FIELD_LOOKS } from './fields.ts';

/** The share of each field in the text, in its order. */
export function Ledger({ passages, label }: { passages: Passage[]; label: string }) {
  return (
    <div role="img" aria-label={label} className="flex h-[5px] gap-px">
      {passages.map(({ from, to, field }) => (
        <i
          key={from}
          style={{ flexGrow: to - from }}
          className={`bg-current ${field === 'furniture' ? 'text-line' : FIELD_LOOKS[field].hue}`}
        />
      ))}
    </div>
  );
}
