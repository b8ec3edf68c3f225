import { ToTheStories } from '#components/desk/ToTheStories.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';

/** The same words for what is not there and for what is not yours to see. */
export default function NotFound() {
  return (
    <main className="min-h-dvh bg-sheet">
      <h1 className="sr-only">Not found</h1>
      <EmptyState title="There is no such page at the desk, or it is not yours to see.">
        <p>Nothing was changed. If somebody sent you here, ask them who may open it.</p>
        <ToTheStories />
      </EmptyState>
    </main>
  );
}
