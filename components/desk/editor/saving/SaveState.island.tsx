'use client';

import { clockIn } from '#components/desk/time.ts';
import { Button } from '#components/ui/Button.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { fill } from '#newsroom/sentence.ts';
import { Phrase } from '../../words/Phrase.tsx';
import { reasonWord } from '../../words/words.ts';
import { useWords } from '../../words/words-context.ts';
import { useDesk } from '../story-context.ts';
import { type SaveSignal, useSaveState } from './save-signal.ts';

/** Exactly one of three: saved and when, saving, or the red line below the bar. */
export function SaveState({ saving }: { saving: SaveSignal }) {
  const { story, zone } = useDesk();
  const state = useSaveState(saving);
  const said = useWords().saving;
  const at = state.is === 'saved' ? state.at : story.savedAt;
  const clock = at === story.savedAt ? story.savedClock : clockIn(zone, new Date(at));
  return (
    <span role="status" className="inline-flex items-center gap-[7px] whitespace-nowrap text-ink-2">
      {state.is === 'saved' ? (
        <>
          <Mark name="saved" className="max-phone:hidden" />
          <span>
            <Phrase of={said.saved} with={{ at: <time dateTime={state.at}>{clock}</time> }} />
          </span>
        </>
      ) : null}
      {state.is === 'saving' ? <span className="saving">{said.saving}</span> : null}
    </span>
  );
}

type NotSavedProps = { saving: SaveSignal; zone: string; onRetry: () => void };

/** What is wrong, what is kept, what to do. Read out once, when it appears. */
export function NotSaved({ saving, zone, onRetry }: NotSavedProps) {
  const state = useSaveState(saving);
  const words = useWords();
  const said = words.saving;
  return (
    <div id="not-saved" role="alert">
      {state.is === 'not-saved' ? (
        <div className="flex items-center gap-3 border-b-2 border-stop bg-stop-wash px-4 py-2 max-desk:items-start">
          <Mark name="lost" className="max-desk:mt-1" />
          <span className="min-w-0">
            <b className="font-semibold text-stop">
              {fill(said.notSaved, { reason: reasonWord(words, state.reason) })}
            </b>
            <Phrase
              of={said.safe}
              with={{ since: <time dateTime={state.since}>{clockIn(zone, new Date(state.since))}</time> }}
            />
          </span>
          <Button small className="ms-auto !bg-transparent" onClick={onRetry}>
            {said.retry}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
