'use client';

import { Select as Base } from '@base-ui/react/select';
import { ChevronDown, Check as Tick } from 'lucide-react';
import { Field, type FieldWords } from './Field.tsx';
import { FLOATING, OPTION } from './Menu.island.tsx';
import { CONTROL } from './TextInput.tsx';

export type Option = { value: string; label: string; note?: string };

type Props = FieldWords & {
  options: readonly Option[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  /** Looks like text until hover or focus, its name beside the value; for filters and details. */
  bare?: boolean;
  fieldClassName?: string;
  disabled?: boolean;
};

/** One of a few. With `name`, a form sends its value. */
export function Select({ label, help, reason, bare, fieldClassName, ...rest }: Props) {
  if (bare) return <Control {...rest} triggerProps={{ 'aria-label': label }} bare />;
  return (
    <Field label={label} help={help} reason={reason} className={fieldClassName}>
      {(names) => <Control {...rest} triggerProps={names} />}
    </Field>
  );
}

type ControlProps = Omit<Props, keyof FieldWords | 'fieldClassName'> & { triggerProps: object };

function Control({ options, name, value, defaultValue, onValueChange, bare, disabled, triggerProps }: ControlProps) {
  const looks = bare
    ? 'min-h-small rounded-control border border-transparent px-2 text-ink-2 hover:bg-well hover:text-ink data-popup-open:bg-well'
    : CONTROL;
  return (
    <Base.Root
      items={options}
      name={name}
      value={value}
      defaultValue={defaultValue ?? (value === undefined ? options[0]?.value : undefined)}
      onValueChange={(next) => onValueChange?.(String(next))}
      disabled={disabled}
    >
      <Base.Trigger {...triggerProps} className={`inline-flex items-center justify-between gap-2 ${looks}`}>
        <Base.Value className="truncate" />
        <Base.Icon>
          <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50">
          <Base.Popup className={`min-w-[max(var(--anchor-width),160px)] ${FLOATING}`}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={OPTION}>
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                  {option.note ? <span className="text-meta text-ink-3">{option.note}</span> : null}
                  <Base.ItemIndicator>
                    <Tick aria-hidden size={14} strokeWidth={1.75} />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
