'use client';

import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';

/** A fault, told without its inside. The number finds it in the log. */
export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { doors, ui } = useWords();
  const said = doors.fault;
  return (
    <main className="min-h-dvh bg-sheet">
      <h1 className="sr-only">{said.title}</h1>
      <EmptyState title={said.says}>
        <p>{said.explains}</p>
        {error.digest ? (
          <p className="pt-2 text-ink-3">
            <bdi dir="ltr">{error.digest}</bdi>
          </p>
        ) : null}
        <p className="pt-4">
          <Button onClick={reset}>{ui.again}</Button>
        </p>
      </EmptyState>
    </main>
  );
}
