'use client';

import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Reason } from '#components/ui/Field.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { fill } from '#newsroom/sentence.ts';
import { type Answer, reasonFor, typedIn } from '../answer.ts';
import { useSent } from '../use-sent.ts';
import { quoted } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';
import { nameOf, reasonOf } from './reasons.ts';

type Made = { linkId: string; path: string; expiresAt: string };
export type MakeLink = (before: Answer<Made>, form: FormData) => Promise<Answer<Made>>;
export type VersionChoice = Pick<DeskRevision, 'number' | 'name' | 'why'>;

type Props = { storyId: string; versions: VersionChoice[]; origin: string; make: MakeLink };

/** Makes a link and shows it this once. Works before its script has loaded. */
export function PreviewForm({ storyId, versions, origin, make }: Props) {
  const { answer, sends, busy } = useSent(make);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer.state === 'done') form.current?.reset();
  }, [answer]);
  const words = useWords();
  const said = words.previews;
  const howLong = [
    { value: '1', label: said.hour },
    { value: '24', label: said.day },
    { value: '168', label: said.week },
  ];
  const titleOf = (version: VersionChoice) => {
    const why = reasonOf(words, version);
    const name = nameOf(words, version);
    const whole = name ? `${why} ${quoted(words, name)}` : why;
    return fill(words.history.versionAndWhy, { n: version.number, why: whole });
  };
  const what = [
    { value: '', label: said.latest },
    ...versions.map((version) => ({ value: String(version.number), label: titleOf(version) })),
  ];
  const unplaced = answer.state === 'refused' && Object.keys(answer.fields).length === 0 ? answer.message : null;
  return (
    <div className="grid max-w-[560px] gap-3">
      <form ref={form} {...sends} className="grid gap-3">
        <input type="hidden" name="storyId" value={storyId} />
        <TextInput
          label={said.forWhom}
          name="forWhom"
          required
          maxLength={200}
          defaultValue={typedIn(answer, 'forWhom')}
          reason={reasonFor(answer, 'forWhom')}
          placeholder={said.example}
        />
        <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)] gap-3 max-desk:grid-cols-1">
          <Select
            label={said.howLong}
            name="hours"
            options={howLong}
            defaultValue="24"
            reason={reasonFor(answer, 'hours')}
          />
          <Select label={said.what} name="revisionNumber" options={what} reason={reasonFor(answer, 'revisionNumber')} />
        </div>
        {unplaced ? <Reason>{unplaced}</Reason> : null}
        <Button type="submit" tone="main" blocked={busy} className="justify-self-start">
          {said.make}
        </Button>
      </form>
      {answer.state === 'done' ? <Given address={origin + answer.value.path} /> : null}
    </div>
  );
}

/** The address, once: the desk keeps only what is needed to know it again. */
function Given({ address }: { address: string }) {
  const said = useWords().previews;
  const say = useToast();
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    say({ message: copied ? said.copied : said.selected });
  };
  return (
    <div role="status" className="grid gap-2 border-s-[3px] border-pencil bg-pencil-wash px-3 py-2.5">
      <p>{said.thisIsIt}</p>
      <div className="flex items-end gap-2">
        <TextInput ref={field} label={said.link} readOnly dir="ltr" value={address} fieldClassName="flex-1" />
        <Button onClick={copy}>{said.copy}</Button>
      </div>
    </div>
  );
}
