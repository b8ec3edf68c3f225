import { ToTheStories } from '#components/desk/ToTheStories.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { answer } from '#edge/answer.ts';
import { leastRole, type Verb } from '#newsroom/accounts/can.ts';
import { fill } from '#newsroom/sentence.ts';
import { Frame } from './frame.tsx';
import { deskWords } from './titled.ts';

/** For a place that everybody knows of and not everybody may use: what it is and who can, with a 403. */
export async function Refusal({ here, verb, title }: { here: string; verb: Verb; title: string }) {
  answer({ status: 403 });
  const words = await deskWords();
  const said = words.doors.notYours;
  return (
    <Frame here={here} place="stories">
      <div className="overflow-auto bg-sheet">
        <h1 className="sr-only">{title}</h1>
        <EmptyState title={fill(said.says, { can: words.kinds.can[leastRole(verb)] })}>
          <p>{said.explains}</p>
          <ToTheStories words={words} />
        </EmptyState>
      </div>
    </Frame>
  );
}
