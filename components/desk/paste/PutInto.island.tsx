'use client';

import { Menu } from '@base-ui/react/menu';
import type { KeyboardEvent } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { FLOATING, OPTION } from '#components/ui/Menu.island.tsx';
import type { Field } from '#newsroom/importing/proposal.ts';
import { FIELD_LOOKS, fieldOfKey, PUT_INTO } from './fields.ts';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: () => Element | null;
  label: string;
  onPut: (field: Field) => void;
};

/** A letter puts at once, rather than walking to the first name that begins with it. */
function pressed(event: KeyboardEvent, onPut: (field: Field) => void): void {
  const field = event.ctrlKey || event.metaKey || event.altKey ? null : fieldOfKey(event.key);
  if (!field) return;
  event.preventDefault();
  event.stopPropagation();
  onPut(field);
}

/** The fields that lines can be put into; each teaches its letter. */
export function PutInto({ open, onOpenChange, anchor, label, onPut }: Props) {
  const said = useWords().pasting;
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="top" align="end" sideOffset={6} className="z-50">
          <Menu.Popup
            className={`grid w-[352px] max-w-[calc(100vw-16px)] grid-cols-2 ${FLOATING}`}
            aria-label={label}
            onKeyDownCapture={(event) => pressed(event, onPut)}
          >
            <p className="col-span-2 px-2 pt-[7px] pb-[3px] text-meta text-ink-3">{label}</p>
            {PUT_INTO.map((field) => (
              <Menu.Item key={field} label={said.fields[field]} onClick={() => onPut(field)} className={OPTION}>
                <kbd
                  className={`inline-flex size-[18px] flex-none items-center justify-center rounded-[3px] border border-current font-ui text-key font-medium ${FIELD_LOOKS[field].hue}`}
                >
                  {FIELD_LOOKS[field].key ?? ''}
                </kbd>
                {said.fields[field]}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
