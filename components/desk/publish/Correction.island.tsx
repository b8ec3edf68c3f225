'use client';

import { useEffect, useRef } from 'react';
import { Check } from '#components/ui/Check.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useWords } from '../words/words-context.ts';
import { Step } from './Step.tsx';

type Props = {
  /** What was wrong; null when nothing is put right. */
  words: string | null;
  onChange: (words: string | null) => void;
  /** True when it was to be published without the words. */
  missing: boolean;
};

/** Says of an update that it puts a mistake right, and which; the version and the log then say so. */
export function Correction({ words, onChange, missing }: Props) {
  const said = useWords().publish.correction;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (missing) field.current?.focus();
  }, [missing]);
  return (
    <Step title={said.title}>
      <Check checked={words !== null} onChange={({ target }) => onChange(target.checked ? '' : null)}>
        {said.tick}
      </Check>
      {words === null ? null : (
        <TextInput
          ref={field}
          label={said.what}
          help={said.help}
          reason={missing ? said.missing : undefined}
          dir={words ? 'auto' : undefined}
          autoFocus
          value={words}
          maxLength={200}
          placeholder={said.example}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Step>
  );
}
