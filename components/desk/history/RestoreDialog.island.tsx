'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { Forbidden } from '#components/ui/Forbidden.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import type { StoryActions } from '../editor/verbs.ts';
import { useWords } from '../words/words-context.ts';

type Props = {
  storyId: string;
  revision: { id: string; number: number };
  restore: StoryActions['restore'];
  /** Who can, for somebody who may not. */
  refused?: string;
  /** It stands beside what is more likely wanted. */
  beside?: boolean;
};

/** Brings an earlier text back. What stands there now is kept as a version first, so nothing can be lost by it. */
export function RestoreDialog({ storyId, revision, restore, refused, beside }: Props) {
  const said = useWords().history.restoring;
  const router = useRouter();
  const [reason, setReason] = useState<string>();
  const act = async () => {
    const answer = await restore({ storyId, revisionId: revision.id });
    if (answer.state !== 'done') {
      setReason(answer.state === 'refused' ? answer.message : undefined);
      return false;
    }
    router.push(`/admin/stories/${storyId}`);
  };
  if (refused) return <Forbidden whoCan={refused}>{said.ask}</Forbidden>;
  return (
    <AlertDialog
      title={fill(said.title, { n: revision.number })}
      action={said.act}
      keep={said.keep}
      tone="main"
      onAction={act}
      trigger={<Button tone={beside ? 'plain' : 'main'}>{said.ask}</Button>}
    >
      <p>{said.explains}</p>
      {reason ? <Reason>{reason}</Reason> : null}
    </AlertDialog>
  );
}
