import type { ComponentProps, ReactNode } from 'react';

const BOX =
  'size-4 touch:size-[22px] flex-none appearance-none inline-grid place-items-center border border-edge bg-sheet ' +
  'checked:border-pencil checked:bg-pencil checked:after:content-[""]';
const TICK =
  'rounded-[3px] after:h-1 after:w-2 after:-translate-y-px after:-rotate-45 after:border-b-[1.75px] after:border-s-[1.75px] after:border-on-colour rtl:after:scale-x-[-1]';
const DOT = 'rounded-full after:size-1.5 after:rounded-full after:bg-on-colour';

/** A tick box or, with `type="radio"`, a choice. */
export function Check({ children, type = 'checkbox', ...input }: ComponentProps<'input'> & { children?: ReactNode }) {
  const box = <input type={type} {...input} className={`${BOX} ${type === 'radio' ? DOT : TICK}`} />;
  if (!children) return box;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is `box`, inside.
    <label className="inline-flex min-h-6 items-center gap-1.5 text-ink-2 touch:min-h-11">
      {box}
      <span>{children}</span>
    </label>
  );
}

/** On or off, at once. */
export function Switch({ children, ...input }: Omit<ComponentProps<'input'>, 'type'> & { children: ReactNode }) {
  return (
    <label className="inline-flex min-h-6 items-center gap-2 text-ink-2 touch:min-h-11">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says by itself whether it is checked.
        role="switch"
        {...input}
        className="inline-block h-[18px] w-[30px] flex-none appearance-none rounded-full border border-edge bg-sheet p-0.5 after:block after:size-3 after:rounded-full after:bg-edge after:transition-[translate] after:duration-[90ms] after:content-[''] checked:border-pencil checked:bg-pencil checked:after:translate-x-3 checked:after:bg-on-colour rtl:checked:after:-translate-x-3"
      />
      <span>{children}</span>
    </label>
  );
}
