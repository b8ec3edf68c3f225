import { ToTheStories } from '#components/desk/ToTheStories.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { answer } from '#edge/answer.ts';
import { type Verb, whoCan } from '#newsroom/accounts/can.ts';
import { Frame } from './frame.tsx';

/** For a place that everybody knows of and not everybody may use: what it is and who can, with a 403. */
export function Refusal({ here, verb, title }: { here: string; verb: Verb; title: string }) {
  answer({ status: 403 });
  return (
    <Frame here={here} place="stories">
      <div className="overflow-auto bg-sheet">
        <h1 className="sr-only">{title}</h1>
        <EmptyState title={`This is not yours to do. ${whoCan(verb)}`}>
          <p>You may look at everything that is written here. If you are to write, ask an admin for another role.</p>
          <ToTheStories />
        </EmptyState>
      </div>
    </Frame>
  );
}
