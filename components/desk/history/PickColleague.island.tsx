'use client';

import { useEffect, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Combobox } from '#components/ui/Combobox.island.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { PersonTag } from '#components/ui/Initials.tsx';
import type { Colleague } from '#newsroom/accounts/colleagues.ts';
import { useDesk } from '../editor/story-context.ts';
import { useWords } from '../words/words-context.ts';

type Props = { chosen: Colleague | null; reason?: string; onChoose: (colleague: Colleague | null) => void };

/** One of those who write here, found by typing; afterwards their name, and the way to choose another. */
export function PickColleague({ chosen, reason, onChoose }: Props) {
  const { find } = useDesk();
  const words = useWords();
  const said = words.history.handing;
  const [colleagues, setColleagues] = useState<Colleague[]>([]);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    find.colleagues().then(setColleagues, () => setLost(true));
  }, [find]);
  if (!chosen) {
    return (
      <Combobox
        label={said.to}
        placeholder={said.name}
        items={colleagues.map(({ id, name, role }) => ({ value: id, label: name, note: roleOf(role) }))}
        onChoose={({ value }) => onChoose(colleagues.find(({ id }) => id === value) ?? null)}
        reason={lost ? said.lost : reason}
        empty={said.nobody}
        autoFocus
      />
    );
  }
  return (
    <div className="grid gap-1">
      <p className="text-meta font-medium text-ink-2">{said.to}</p>
      <p className="flex flex-wrap items-center gap-x-2.5">
        <b className="font-semibold">
          <PersonTag name={chosen.name} />
        </b>
        <span className="text-ink-3">{roleOf(chosen.role)}</span>
        <Button small tone="quiet" className="ms-auto" onClick={() => onChoose(null)}>
          {said.another}
        </Button>
      </p>
      {reason ? <Reason>{reason}</Reason> : null}
    </div>
  );

  function roleOf(role: Colleague['role']): string {
    return Object.hasOwn(words.roles, role) ? words.roles[role as keyof typeof words.roles] : '';
  }
}
