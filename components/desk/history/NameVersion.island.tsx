'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../editor/story-context.ts';
import { quoted } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';

/** A named version is kept for ever and stands out in the history. */
export function NameVersion({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { story, verbs, settled } = useDesk();
  const words = useWords();
  const said = words.history.naming;
  const say = useToast();
  const [name, setName] = useState('');
  const [reason, setReason] = useState<string>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await settled())) return setReason(words.history.handing.unsaved);
    const answer = await verbs.saveRevision({ storyId: story.id, name: name.trim() });
    if (!answer.ok) return setReason(answer.message);
    say({ message: fill(said.done, { name: quoted(words, name.trim() || said.nameless) }) });
    setName('');
    setReason(undefined);
    onOpenChange(false);
  };
  return (
    <Dialog title={said.title} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={send} className="grid gap-3">
        <TextInput
          label={said.name}
          autoFocus
          value={name}
          reason={reason}
          maxLength={200}
          placeholder={said.example}
          onChange={(event) => setName(event.target.value)}
        />
        <Button tone="main" type="submit" className="justify-self-end">
          {said.act}
        </Button>
      </form>
    </Dialog>
  );
}
