'use client';

import type { ReactNode } from 'react';
import { A_REPORTER, useDesk } from '../story-context.ts';

/** Fields of an entry. For somebody who may only look they can be read, and say who can write them. */
export function Writable({ children }: { children: ReactNode }) {
  const { may } = useDesk();
  return (
    <fieldset disabled={!may.write} title={may.write ? undefined : A_REPORTER} className="grid min-w-0 gap-2 py-2">
      {children}
    </fieldset>
  );
}
