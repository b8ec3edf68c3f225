'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { TextArea } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { Colleague } from '#newsroom/accounts/colleagues.ts';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../editor/story-context.ts';
import { firstName } from '../first-name.ts';
import { useKeysOver } from '../use-keys.ts';
import { useWords } from '../words/words-context.ts';
import { PickColleague } from './PickColleague.island.tsx';

type Reasons = { toId?: string; note?: string; rest?: string };

/** Says who goes on with the story. What was typed stays when the dialog is closed without handing over. */
export function HandOver({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { story, verbs, settled } = useDesk();
  const said = useWords().history.handing;
  const say = useToast();
  const [taker, setTaker] = useState<Colleague | null>(null);
  const [note, setNote] = useState('');
  const [reasons, setReasons] = useState<Reasons>({});
  const [busy, setBusy] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => void (taker && noteField.current?.focus()), [taker]);
  const choose = (colleague: Colleague | null) => {
    setTaker(colleague);
    setReasons({});
  };
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy) return;
    if (!taker) return setReasons({ toId: said.choose });
    setBusy(true);
    try {
      if (!(await settled())) return setReasons({ rest: said.unsaved });
      const answer = await verbs.handOver({ storyId: story.id, toId: taker.id, note });
      if (!answer.ok) {
        const { toId, note: about } = answer.fields;
        return setReasons({ toId, note: about, ...(!toId && !about && { rest: answer.message }) });
      }
      say({ message: fill(said.done, { to: firstName(answer.view.to) }) });
      choose(null);
      setNote('');
      onOpenChange(false);
    } finally {
      setBusy(false);
    }
  };
  useKeysOver(open ? { 'Mod+Enter': () => void send() } : {});
  return (
    <Dialog title={said.title} description={said.explains} open={open} onOpenChange={onOpenChange}>
      <form onSubmit={send} className="grid gap-3">
        <PickColleague chosen={taker} reason={reasons.toId} onChoose={choose} />
        <TextArea
          ref={noteField}
          label={said.note}
          dir={note ? 'auto' : undefined}
          rows={2}
          value={note}
          reason={reasons.note}
          maxLength={300}
          placeholder={said.example}
          onChange={(event) => setNote(event.target.value)}
        />
        {reasons.rest ? <Reason>{reasons.rest}</Reason> : null}
        <Button tone="main" type="submit" shortcut="Mod+Enter" blocked={busy} className="justify-self-end">
          {said.act}
        </Button>
      </form>
    </Dialog>
  );
}
