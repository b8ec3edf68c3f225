import { type ReactNode, useId } from 'react';
import { Mark } from './Mark.tsx';

export type FieldWords = {
  label: string;
  /** The rule, said before. */
  help?: ReactNode;
  /** What is wrong, said after. */
  reason?: string;
};

export type ControlNames = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, a control, the rule before it and the reason after it. */
export function Field({
  label,
  help,
  reason,
  className = '',
  children,
}: FieldWords & { className?: string; children: (names: ControlNames) => ReactNode }) {
  const id = useId();
  const described = [help ? `${id}-help` : '', reason ? `${id}-reason` : ''].filter(Boolean).join(' ');
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-meta font-medium text-ink-2">
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(reason && { 'aria-invalid': true as const }),
      })}
      {help ? (
        <p id={`${id}-help`} className="text-meta text-ink-3">
          {help}
        </p>
      ) : null}
      {reason ? <Reason id={`${id}-reason`}>{reason}</Reason> : null}
    </div>
  );
}

/** Why a field cannot stay as it is. */
export function Reason({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-center gap-1.5 text-meta text-stop">
      <Mark name="must" />
      <span>{children}</span>
    </p>
  );
}
