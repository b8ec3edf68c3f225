'use client';

import { useActionState, useRef } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { type Answer, reasonFor, typedIn, waiting } from '../answer.ts';
import { nameOf, reasonOf } from './reasons.ts';

type Made = { linkId: string; path: string; expiresAt: string };
export type MakeLink = (before: Answer<Made>, form: FormData) => Promise<Answer<Made>>;
export type VersionChoice = Pick<DeskRevision, 'number' | 'name' | 'why'>;

const HOW_LONG = [
  { value: '1', label: 'One hour' },
  { value: '24', label: 'One day' },
  { value: '168', label: 'Seven days' },
];

type Props = { storyId: string; versions: VersionChoice[]; origin: string; make: MakeLink };

/** Makes a link and shows it this once. Works before its script has loaded. */
export function PreviewForm({ storyId, versions, origin, make }: Props) {
  const [answer, send, busy] = useActionState<Answer<Made>, FormData>(make, waiting);
  const what = [
    { value: '', label: 'The latest text, whatever it is then' },
    ...versions.map((version) => ({
      value: String(version.number),
      label: `Version ${version.number}: ${reasonOf(version)}${nameOf(version) ? ` “${nameOf(version)}”` : ''}`,
    })),
  ];
  const unplaced = answer.state === 'refused' && Object.keys(answer.fields).length === 0 ? answer.message : null;
  return (
    <div className="grid max-w-[560px] gap-3">
      <form action={send} className="grid gap-3">
        <input type="hidden" name="storyId" value={storyId} />
        <TextInput
          label="For whom"
          name="forWhom"
          required
          maxLength={200}
          defaultValue={typedIn(answer, 'forWhom')}
          reason={reasonFor(answer, 'forWhom')}
          placeholder="the lawyer"
        />
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-3 max-desk:grid-cols-1">
          <Select
            label="How long"
            name="hours"
            options={HOW_LONG}
            defaultValue="24"
            reason={reasonFor(answer, 'hours')}
          />
          <Select label="What" name="revisionNumber" options={what} reason={reasonFor(answer, 'revisionNumber')} />
        </div>
        {unplaced ? <Reason>{unplaced}</Reason> : null}
        <Button type="submit" tone="main" blocked={busy} className="justify-self-start">
          Make the link
        </Button>
      </form>
      {answer.state === 'done' ? <Given address={origin + answer.value.path} /> : null}
    </div>
  );
}

/** The address, once: the desk keeps only what is needed to know it again. */
function Given({ address }: { address: string }) {
  const say = useToast();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    say({ message: copied ? 'Copied.' : 'It is selected: copy it with Ctrl C.' });
  };
  return (
    <div role="status" className="grid gap-2 border-s-[3px] border-pencil bg-pencil-wash px-3 py-2.5">
      <p>This is the link. It is shown this once; it cannot be looked up again, only revoked.</p>
      <div className="flex items-end gap-2">
        <TextInput ref={field} label="Link" readOnly dir="ltr" value={address} fieldClassName="flex-1" />
        <Button onClick={copy}>Copy</Button>
      </div>
    </div>
  );
}
