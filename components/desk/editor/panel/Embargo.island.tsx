'use client';

import { useState } from 'react';
import { WhenInput } from '#components/desk/publish/WhenInput.island.tsx';
import { fullTime, shortTime } from '#components/desk/time.ts';
import { Button } from '#components/ui/Button.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';
import { Fact } from './Fact.tsx';

/** Before this instant nobody can publish the story, and the verb refuses whoever tries. */
export function Embargo() {
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
    <Fact name="Embargo" id="embargoAt">
      {open ? (
        <div className="grid gap-2 py-1">
          <WhenInput label="Embargo until" zone={zone} value={until} onChange={setUntil} />
          <div className="flex flex-wrap gap-2">
            <Button small blocked={!until} onClick={() => until && set(until)}>
              Set the embargo
            </Button>
            {story.embargoAt ? (
              <Button small onClick={() => set(null)}>
                Lift it
              </Button>
            ) : null}
            <Button small tone="quiet" onClick={() => setOpen(false)}>
              Keep it
            </Button>
          </div>
        </div>
      ) : (
        <Deed
          tone="quiet"
          className="-mx-2 !justify-start !font-normal"
          onClick={() => setOpen(true)}
          title={at ? fullTime(zone, at) : undefined}
        >
          {at ? (
            <>
              <Mark name="embargo" />
              <b className="font-semibold text-due">until {shortTime(zone, at, new Date())}</b>
            </>
          ) : (
            <span className="text-ink-3">None</span>
          )}
        </Deed>
      )}
    </Fact>
  );
}
