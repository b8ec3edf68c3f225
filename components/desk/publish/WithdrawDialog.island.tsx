'use client';

import { type ReactElement, useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { TextArea } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { StoryVerbs } from '../editor/verbs.ts';

type Props = {
  story: { id: string; headline: string; path: string | null };
  withdraw: StoryVerbs['withdraw'];
  trigger: ReactElement;
};

/** Takes a story from its readers. The reason is required, because they will read it where the story stood. */
export function WithdrawDialog({ story, withdraw, trigger }: Props) {
  const [notice, setNotice] = useState('');
  const [reason, setReason] = useState<string>();
  const say = useToast();
  const act = async () => {
    const answer = await withdraw({ storyId: story.id, notice });
    if (!answer.ok) {
      setReason(answer.fields?.notice ?? answer.message);
      return false;
    }
    say({ message: 'Withdrawn. Readers see the notice at its address.', tone: 'stop' });
  };
  return (
    <AlertDialog
      title={`Withdraw “${story.headline}”`}
      action="Withdraw it"
      keep="Keep it public"
      trigger={trigger}
      onAction={act}
    >
      <p>
        Readers get the notice in its place, at once, on every surface. The text and all its versions stay at the desk.
      </p>
      <TextArea
        label="Why, in words that readers will see"
        required
        value={notice}
        reason={reason}
        maxLength={2000}
        onChange={(event) => setNotice(event.target.value)}
      />
    </AlertDialog>
  );
}
