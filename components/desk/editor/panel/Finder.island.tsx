'use client';

import { Plus } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Combobox, type Found } from '#components/ui/Combobox.island.tsx';
import { useFound } from '../../use-found.ts';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';

type Props<T> = {
  /** What the closed button says. */
  add: string;
  label: string;
  placeholder: string;
  find: (words: string) => Promise<T[]>;
  show: (found: T) => Found;
  onChoose: (found: T) => void;
  /** For words that were not found, or need not be. */
  offer?: { says: (words: string) => string | null; choose: (words: string) => void };
  /** Stays open after a choice, because one seldom comes alone. */
  open?: boolean;
  empty?: string;
};

/** Finds one thing by typing. */
export function Finder<T>({ add, label, placeholder, find, show, onChoose, offer, open: always, empty }: Props<T>) {
  const { may } = useDesk();
  const [open, setOpen] = useState(Boolean(always));
  const [words, setWords] = useState('');
  const look = useFound<T[]>(words.trim() || null, find, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || always) return;
    // Else the screen would take it for its own, with nothing in focus any more, and leave the story.
    event.preventDefault();
    setWords('');
    setOpen(false);
  };
  const shown = look.found.map(show);
  const choose = ({ value }: Found) => {
    const at = shown.findIndex((each) => each.value === value);
    const thing = look.found[at];
    if (thing) onChoose(thing);
    else if (value.startsWith(OFFERED)) offer?.choose(value.slice(OFFERED.length));
    if (!always) setOpen(false);
  };
  if (!open || !may.write) {
    return (
      <Deed tone="quiet" className="-mx-2 !text-ink-3" onClick={() => setOpen(true)}>
        <Plus size={16} strokeWidth={1.5} aria-hidden /> {add}
      </Deed>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the field closes the finder around it.
    <div onKeyDown={leave}>
      <Combobox
        label={label}
        placeholder={placeholder}
        items={shown}
        onType={setWords}
        look={look}
        onChoose={choose}
        empty={empty}
        autoFocus={!always}
        offer={(words) => {
          const says = offer?.says(words);
          return says ? { value: OFFERED + words, label: says } : null;
        }}
      />
    </div>
  );
}

const OFFERED = 'offered:';
