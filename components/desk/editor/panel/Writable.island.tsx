'use client';

import type { ReactNode } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { useDesk } from '../story-context.ts';

/** Fields of an entry. For somebody who may only look they can be read, and say who can write them. */
export function Writable({ children }: { children: ReactNode }) {
  const said = useWords();
  const { may } = useDesk();
  return (
    <fieldset
      disabled={!may.write}
      title={may.write ? undefined : said.kinds.can.reporter}
      className="grid min-w-0 gap-2 py-2"
    >
      {children}
    </fieldset>
  );
}
