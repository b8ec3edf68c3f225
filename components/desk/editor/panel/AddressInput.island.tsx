'use client';

import { useState } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { TextInput } from '#components/ui/TextInput.tsx';
import { isSafeHref } from '#newsroom/stories/href.ts';

/** An address that may be empty. Only a whole and harmless one reaches the story; what is typed until then stays here. */
export function AddressInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (url: string) => void;
}) {
  const said = useWords().details;
  const [typed, setTyped] = useState<string | null>(null);
  const type = (words: string) => {
    const url = words.trim();
    const fine = url === '' || isSafeHref(url);
    setTyped(fine ? null : words);
    if (fine) onChange(url);
  };
  return (
    <TextInput
      label={label}
      value={typed ?? value}
      onChange={(event) => type(event.target.value)}
      inputMode="url"
      dir="ltr"
      placeholder="https://"
      reason={typed ? said.badAddress : undefined}
    />
  );
}
