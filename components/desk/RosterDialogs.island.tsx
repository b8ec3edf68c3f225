'use client';

import { useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { ActionForm } from './ActionForm.island.tsx';
import { AskedField } from './AskedField.island.tsx';
import { naming, type RosterDeed, type RosterForm, type RosterRow } from './roster.ts';
import { useWords } from './words/words-context.ts';

export function RosterFormDialog({
  form,
  row,
  onClose,
}: {
  form: RosterForm | undefined;
  row: RosterRow | null;
  onClose: () => void;
}) {
  const said = useWords();
  return (
    <Dialog
      title={form ? naming(said, form.title, row?.name ?? '') : ''}
      open={Boolean(form)}
      onOpenChange={(next) => next || onClose()}
    >
      {form ? (
        <ActionForm
          action={form.action}
          submit={form.verb}
          done={naming(said, form.done, row?.name ?? '')}
          onDone={onClose}
        >
          {row ? <input type="hidden" name="id" value={row.id} /> : null}
          {form.fields.map((spec) => (
            <AskedField key={spec.name} spec={spec} value={(row?.values ?? form.values)?.[spec.name]} />
          ))}
        </ActionForm>
      ) : null}
    </Dialog>
  );
}

export function RosterDeedDialog({
  deed,
  row,
  onClose,
}: {
  deed: RosterDeed | undefined;
  row: RosterRow | null;
  onClose: () => void;
}) {
  const said = useWords();
  const [refused, setRefused] = useState<string | null>(null);
  const say = useToast();
  const close = () => {
    setRefused(null);
    onClose();
  };
  const act = async () => {
    if (!deed || !row) return;
    const answer = await deed.action({ id: row.id });
    if (answer.state === 'refused') {
      setRefused(answer.message);
      return false;
    }
    say({ message: naming(said, deed.done, row.name) });
  };
  return (
    <AlertDialog
      title={deed && row ? naming(said, deed.title, row.name) : ''}
      action={deed?.verb ?? ''}
      tone={deed?.tone}
      keep={said.rosters.leave}
      open={Boolean(deed)}
      onOpenChange={(next) => next || close()}
      onAction={act}
    >
      <p>{deed?.text}</p>
      {refused ? (
        <Notice tone="stop" alert>
          <span className="text-ink">{refused}</span>
        </Notice>
      ) : null}
    </AlertDialog>
  );
}
