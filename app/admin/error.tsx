'use client';

import { Button } from '#components/ui/Button.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';

/** A fault, told without its inside. The number finds it in the log. */
export default function Fault({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="min-h-dvh bg-sheet">
      <h1 className="sr-only">A fault</h1>
      <EmptyState title="This page could not be made.">
        <p>
          What was saved is saved, and readers see nothing of this. Try again; if it stays so, give an admin this
          number.
        </p>
        {error.digest ? (
          <p className="pt-2 text-ink-3">
            <bdi dir="ltr">{error.digest}</bdi>
          </p>
        ) : null}
        <p className="pt-4">
          <Button onClick={reset}>Try again</Button>
        </p>
      </EmptyState>
    </main>
  );
}
