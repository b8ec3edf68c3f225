'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { Forbidden } from '#components/ui/Forbidden.island.tsx';
import type { StoryActions } from '../editor/verbs.ts';

type Props = {
  storyId: string;
  revision: { id: string; number: number };
  restore: StoryActions['restore'];
  /** Who can, for somebody who may not. */
  refused?: string;
};

/** Brings an earlier text back. What stands there now is kept as a version first, so nothing can be lost by it. */
export function RestoreDialog({ storyId, revision, restore, refused }: Props) {
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
  if (refused) return <Forbidden whoCan={refused}>Restore…</Forbidden>;
  return (
    <AlertDialog
      title={`Bring back version ${revision.number}`}
      action="Bring it back"
      keep="Keep the present text"
      tone="main"
      onAction={act}
      trigger={<Button tone="main">Restore…</Button>}
    >
      <p>
        The working copy becomes this version. The present text is kept as a version first. Readers see no difference
        until the story is published again.
      </p>
      {reason ? <Reason>{reason}</Reason> : null}
    </AlertDialog>
  );
}
