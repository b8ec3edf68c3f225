import type { ComponentProps, ReactNode } from 'react';

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children'> & {
  /** Its name, for those who do not see the icon; also shown as its tip by the browser. */
  label: string;
  small?: boolean;
  children: ReactNode;
};

/** Only for close, move and more: everything else says its word. */
export function IconButton({ label, small, children, className = '', ...rest }: IconButtonProps) {
  const size = small ? 'size-6 touch:size-11' : 'size-control';
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={`inline-grid flex-none place-items-center rounded-control text-ink-2 hover:bg-well hover:text-ink data-popup-open:bg-well disabled:text-ink-3 disabled:opacity-50 ${size} ${className}`}
    >
      {children}
    </button>
  );
}
