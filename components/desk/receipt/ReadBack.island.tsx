'use client';

import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { StateMark } from '#components/ui/StateMark.tsx';
import type { Ordered } from '#newsroom/receipts/order-receipt.ts';
import { type Receipt, sumOf } from '#newsroom/receipts/receipt.ts';
import { counted } from '../words/fill.ts';
import { Phrase } from '../words/Phrase.tsx';
import { useWords } from '../words/words-context.ts';
import { ReceiptTable } from './ReceiptTable.tsx';
import { whereIn, whole } from './telling.ts';
import { useReceipt } from './use-receipt.ts';

/** The receipt of what was just done, as it fills. */
export function ReadBack({ ordered }: { ordered: Ordered }) {
  const said = useWords().receipts;
  const { receipt, lost } = useReceipt('id' in ordered ? ordered.id : null);
  if ('not' in ordered) return <p className="text-ink-2">{said.none[ordered.not]}</p>;
  if (lost) return <Notice tone="stop">{said.none.lost}</Notice>;
  return (
    <div className="grid gap-4">
      <Figure receipt={receipt} />
      {receipt ? <Surfaces receipt={receipt} /> : null}
    </div>
  );
}

/** The figure grows while it fills; only the line below it is read out, when it changes its words. */
function Figure({ receipt }: { receipt: Receipt | null }) {
  const words = useWords();
  const said = words.receipts;
  const sum = receipt && sumOf(receipt);
  const isWhole = sum !== null && sum.whole === sum.of;
  const state = !receipt || sum?.isFilling ? said.reading : whereIn(words, receipt);
  const sentence = receipt?.expects === 'gone' ? said.fromWithdraw : said.fromPublish;
  return (
    <div className="-mx-6 grid gap-2 border-b border-line px-6 pb-4">
      <p className={`copy text-[3.25rem] leading-none tracking-[-0.03em] ${isWhole ? 'text-live' : 'text-ink-2'}`}>
        {sum?.slowestMs == null ? '–' : whole(sum.slowestMs)}{' '}
        <small className="text-[1.25rem] tracking-normal">{said.ms}</small>
      </p>
      <p className="text-ink-2">
        <Phrase of={sentence} with={{ answers: counted(words.language, said.answers, sum?.answers ?? 0) }} />
      </p>
      <p role="status" className="font-medium">
        <StateMark name={isWhole ? 'fine' : !sum || sum.isFilling ? 'slow' : 'must'}>{state}</StateMark>
      </p>
    </div>
  );
}

function Surfaces({ receipt }: { receipt: Receipt }) {
  const words = useWords();
  const { whole: proved, of, isFilling } = sumOf(receipt);
  const [opened, setOpened] = useState<boolean | null>(null);
  // Who is missing is what one wants to know then.
  const each = opened ?? (!isFilling && proved < of);
  return (
    <div className="grid gap-3">
      <ReceiptTable receipt={receipt} words={words} each={each} />
      {of > 1 ? (
        <span>
          <Button small aria-expanded={each} onClick={() => setOpened(!each)}>
            {words.receipts.each}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
