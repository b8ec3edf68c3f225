'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { type ReactNode, useState } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import { FLOATING, OPTION } from './Menu.island.tsx';
import { CONTROL } from './TextInput.tsx';
import { useUiWords } from './ui-words.ts';
import { useHeldEnter } from './use-held-enter.ts';

export type Found = {
  value: string;
  label: string;
  note?: string;
  icon?: ReactNode;
  headline?: { lang: string; dir: 'ltr' | 'rtl' };
};

type Props = FieldWords & {
  /** What to choose from. With `onType`, what was found for the words; the list then filters nothing itself. */
  items: readonly Found[];
  onType?: (words: string) => void;
  /** What is found is not yet, or could not be, for these words. */
  look?: { waiting: boolean; lost: boolean };
  onChoose: (found: Found) => void;
  /** Offered as the last choice when it is not already there, such as plain text or a pasted address. */
  offer?: (words: string) => Found | null;
  placeholder?: string;
  empty?: string;
  autoFocus?: boolean;
};

/** Finds one thing by typing; the field is empty again when it was chosen. */
export function Combobox({
  label,
  help,
  reason,
  items,
  onType,
  look,
  onChoose,
  offer,
  placeholder,
  empty,
  autoFocus,
}: Props) {
  const said = useUiWords();
  const [words, setWords] = useState('');
  const offered = words.trim() ? offer?.(words.trim()) : null;
  const all = offered ? [...items, offered] : [...items];
  const type = (next: string) => {
    setWords(next);
    onType?.(next);
  };
  const choose = (found: Found | null | undefined) => {
    if (!found) return;
    onChoose(found);
    type('');
  };
  const heldEnter = useHeldEnter(look?.waiting ?? false, () => look?.lost || choose(all[0]));
  return (
    <Field label={label} help={help} reason={look?.lost ? said.notFound : reason}>
      {(names) => (
        <Base.Root
          items={all}
          value={null}
          inputValue={words}
          onInputValueChange={type}
          onValueChange={choose}
          filter={onType ? null : (item: Found, query) => item === offered || holds(item, query)}
          itemToStringLabel={(item: Found) => item.label}
          onOpenChange={(open) => open && nameClosing(said.close)}
          autoHighlight
        >
          <Base.Input
            {...names}
            placeholder={placeholder}
            autoFocus={autoFocus}
            className={CONTROL}
            aria-busy={look?.waiting || undefined}
            onKeyDown={heldEnter}
          />
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-50">
              <Base.Popup className={`w-(--anchor-width) min-w-[240px] ${FLOATING}`}>
                <Base.Empty className="px-2 py-1.5 text-ink-3 empty:hidden">
                  {look?.waiting ? null : (empty ?? said.nothing)}
                </Base.Empty>
                {look?.lost ? (
                  // The list lies over the reason below the field, which describes the field for who hears it.
                  <p aria-hidden="true" className="px-2 py-1.5 text-meta text-ink-2">
                    {said.notFound}
                  </p>
                ) : null}
                <Base.List>
                  {(item: Found) => (
                    <Base.Item key={item.value} value={item} className={OPTION}>
                      {item.icon}
                      <span className={`flex-1 truncate ${item.headline ? 'headline' : ''}`} {...item.headline}>
                        {item.label}
                      </span>
                      {item.note ? <span className="text-meta whitespace-nowrap text-ink-3">{item.note}</span> : null}
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}

function holds(item: Found, query: string): boolean {
  const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const text = fold(`${item.label} ${item.note ?? ''}`);
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * The library puts a hidden button at either end of an open list, for screen readers, and has its name in English alone.
 * They are there with the next frame.
 */
function nameClosing(name: string): void {
  requestAnimationFrame(() => {
    for (const button of document.querySelectorAll('[aria-label=Dismiss]')) button.setAttribute('aria-label', name);
  });
}
