'use client';

import { useState } from 'react';
import { WhenInput } from '#components/desk/publish/WhenInput.island.tsx';
import { fullTime, shortTime } from '#components/desk/time.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';
import { Fact } from './Fact.tsx';

/** Before this instant nobody can publish the story, and the verb refuses whoever tries. */
export function Embargo() {
  const { language, details } = useWords();
  const said = details.embargo;
  const { story, zone, verbs } = useDesk();
  const [open, setOpen] = useState(false);
  const [until, setUntil] = useState(story.embargoAt);
  const say = useToast();
  const set = async (embargoAt: string | null) => {
    const answer = await verbs.describe({ storyId: story.id, embargoAt });
    if (!answer.ok) return say({ message: answer.message, tone: 'stop' });
    setOpen(false);
    setUntil(embargoAt);
  };
  const at = story.embargoAt ? new Date(story.embargoAt) : null;
  return (
    <Fact name={said.title} id="embargoAt">
      {open ? (
        <div className="grid gap-2 py-1">
          <WhenInput label={said.until} zone={zone} value={until} onChange={setUntil} />
          <div className="flex flex-wrap gap-2">
            <Button small blocked={!until} onClick={() => until && set(until)}>
              {said.set}
            </Button>
            {story.embargoAt ? (
              <Button small onClick={() => set(null)}>
                {said.lift}
              </Button>
            ) : null}
            <Button small tone="quiet" onClick={() => setOpen(false)}>
              {said.keep}
            </Button>
          </div>
        </div>
      ) : (
        <Deed
          tone="quiet"
          className="-mx-2 !justify-start !font-normal"
          onClick={() => setOpen(true)}
          title={at ? fullTime(zone, at, language) : undefined}
        >
          {at ? (
            <>
              <Mark name="embargo" />
              <b className="font-semibold text-due">
                {fill(said.untilThen, { when: shortTime(zone, at, new Date(), language) })}
              </b>
            </>
          ) : (
            <span className="text-ink-3">{said.none}</span>
          )}
        </Deed>
      )}
    </Fact>
  );
}
