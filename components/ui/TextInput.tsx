import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

const LOOKS =
  'w-full rounded-control border border-edge bg-sheet px-[9px] py-1 hover:border-ink-2 focus-visible:-outline-offset-1 ' +
  'aria-invalid:border-stop disabled:border-dashed disabled:text-ink-3';
export const CONTROL = `${LOOKS} min-h-control`;
/** For the door, where there is room. */
const LARGE = `${LOOKS} min-h-10 touch:min-h-11 text-lead`;

type Shared = FieldWords & { className?: string; fieldClassName?: string };

export function TextInput({
  label,
  help,
  reason,
  className = '',
  fieldClassName,
  large,
  ...input
}: Shared & ComponentProps<'input'> & { large?: boolean }) {
  return (
    <Field label={label} help={help} reason={reason} className={fieldClassName}>
      {(names) => <input type="text" {...input} {...names} className={`${large ? LARGE : CONTROL} ${className}`} />}
    </Field>
  );
}

export function TextArea({
  label,
  help,
  reason,
  className = '',
  fieldClassName,
  ...area
}: Shared & ComponentProps<'textarea'>) {
  return (
    <Field label={label} help={help} reason={reason} className={fieldClassName}>
      {(names) => <textarea rows={3} {...area} {...names} className={`${CONTROL} ${className}`} />}
    </Field>
  );
}
