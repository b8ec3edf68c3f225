'use client';

import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Forbidden } from '#components/ui/Forbidden.island.tsx';
import { StateMark } from '#components/ui/StateMark.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { Withdrawn } from '#newsroom/publishing/withdraw-story.ts';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../editor/story-context.ts';
import { sinceLive } from '../history/ends.ts';
import { fullTime } from '../time.ts';
import { Phrase } from '../words/Phrase.tsx';
import { quoted } from '../words/words.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { Step } from './Step.tsx';
import { WithdrawDialog } from './WithdrawDialog.island.tsx';

/** What readers have of the story now, what they will have, and how to take either back. */
export function Standing({ onWithdrawn }: { onWithdrawn: (withdrawn: Withdrawn) => void }) {
  const { story, zone, may, verbs } = useDesk();
  const [busy, setBusy] = useState(false);
  const say = useToast();
  const words = useWords();
  const said = words.publish.standing;
  const language = useDeskLanguage();
  const next = story.publications.find(({ liveFrom }) => Date.parse(liveFrom) > Date.now());
  if (story.state === 'draft') return null;
  const takeBack = async () => {
    setBusy(true);
    const answer = await verbs.unschedule({ storyId: story.id });
    setBusy(false);
    say(answer.ok ? { message: said.takenBack } : { message: answer.message, tone: 'stop' });
  };
  return (
    <Step title={said.title}>
      <div className="flex flex-wrap items-center gap-2.5">
        <StateMark name={story.state}>
          <b className="font-medium text-ink">{words.states[story.state]}</b>
        </StateMark>
        {story.path ? (
          <a href={story.path} target="_blank" rel="noopener" className="link min-w-0 break-all">
            <bdi>{story.path}</bdi>
          </a>
        ) : null}
        {story.state === 'live' && story.ahead ? (
          <a href={sinceLive(story.id)} className="link">
            {said.ahead}
          </a>
        ) : null}
        {story.withdrawal ? <span>{fill(said.notice, { notice: quoted(words, story.withdrawal.notice) })}</span> : null}
        {story.state === 'live' ? (
          <span className="ms-auto">
            {may.withdraw ? (
              <WithdrawDialog
                story={story}
                withdraw={verbs.withdraw}
                onWithdrawn={onWithdrawn}
                trigger={
                  <Button small tone="stop">
                    {said.withdraw}
                  </Button>
                }
              />
            ) : (
              <Forbidden small whoCan={words.publish.anEditorCan}>
                {said.withdraw}
              </Forbidden>
            )}
          </span>
        ) : null}
      </div>
      {next ? (
        <div className="flex flex-wrap items-center gap-2.5">
          <StateMark name="scheduled">
            <Phrase
              of={said.scheduledFor}
              with={{
                when: <time dateTime={next.liveFrom}>{fullTime(zone, new Date(next.liveFrom), language)}</time>,
              }}
            />
          </StateMark>
          {may.schedule ? (
            <Button small className="ms-auto" blocked={busy} onClick={takeBack}>
              {said.takeBack}
            </Button>
          ) : (
            <Forbidden small className="ms-auto" whoCan={words.publish.anEditorCan}>
              {said.takeBack}
            </Forbidden>
          )}
        </div>
      ) : null}
    </Step>
  );
}
