import { ToTheStories } from '#components/desk/ToTheStories.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { deskWords } from './titled.ts';

/** The same words for what is not there and for what is not yours to see. */
export default async function NotFound() {
  const words = await deskWords();
  const said = words.doors.notFound;
  return (
    <main className="min-h-dvh bg-sheet">
      <h1 className="sr-only">{said.title}</h1>
      <EmptyState title={said.says}>
        <p>{said.explains}</p>
        <ToTheStories words={words} />
      </EmptyState>
    </main>
  );
}
