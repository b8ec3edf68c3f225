'use client';

import { type ReactElement, useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { TextArea } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { Withdrawn } from '#newsroom/publishing/withdraw-story.ts';
import { fill } from '#newsroom/sentence.ts';
import type { StoryVerbs } from '../editor/verbs.ts';
import { quoted } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';

type Props = {
  story: { id: string; headline: string; path: string | null };
  withdraw: StoryVerbs['withdraw'];
  trigger: ReactElement;
  onWithdrawn: (withdrawn: Withdrawn) => void;
};

/** Takes a story from its readers. The reason is required, because they will read it where the story stood. */
export function WithdrawDialog({ story, withdraw, trigger, onWithdrawn }: Props) {
  const [notice, setNotice] = useState('');
  const [reason, setReason] = useState<string>();
  const say = useToast();
  const words = useWords();
  const said = words.publish.withdrawing;
  const act = async () => {
    const answer = await withdraw({ storyId: story.id, notice });
    if (!answer.ok) {
      setReason(answer.fields?.notice ?? answer.message);
      return false;
    }
    say({ message: said.done, tone: 'stop' });
    onWithdrawn(answer.view);
  };
  return (
    <AlertDialog
      title={fill(said.title, { headline: quoted(words, story.headline) })}
      action={said.act}
      keep={said.keep}
      trigger={trigger}
      onAction={act}
    >
      <p>{said.explains}</p>
      <TextArea
        label={said.why}
        required
        value={notice}
        reason={reason}
        maxLength={2000}
        onChange={(event) => setNotice(event.target.value)}
      />
    </AlertDialog>
  );
}
