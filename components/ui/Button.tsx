import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

/** `public` only where something becomes public; `main` once on a screen; `stop` for what takes something from readers. */
export type ButtonTone = 'plain' | 'main' | 'public' | 'stop' | 'quiet';

const BASE =
  'inline-flex items-center justify-center gap-[7px] rounded-control border font-medium whitespace-nowrap transition-colors duration-[90ms] ' +
  'aria-disabled:border-dashed aria-disabled:border-edge aria-disabled:bg-transparent aria-disabled:text-ink-3';

const TONES: Record<ButtonTone, string> = {
  plain: 'border-edge bg-sheet text-ink hover:bg-well active:bg-line data-popup-open:bg-line aria-pressed:bg-line',
  main: 'border-ink bg-ink text-on-ink hover:border-ink-2 hover:bg-ink-2',
  public: 'border-live bg-live text-on-colour hover:bg-[color-mix(in_oklab,var(--color-live)_86%,var(--color-ink))]',
  stop: 'border-stop bg-sheet text-stop hover:bg-stop-wash',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-well hover:text-ink data-popup-open:bg-well',
};

type ButtonSize = 'small' | 'usual' | 'wide';
const SIZES: Record<ButtonSize, string> = {
  small: 'min-h-small px-2',
  usual: 'min-h-control px-[11px]',
  wide: 'min-h-[42px] w-full px-4 text-lead touch:min-h-11',
};

/** For a link that looks like a button. */
export function buttonClass(tone: ButtonTone = 'plain', small = false): string {
  return looksOf(tone, small ? 'small' : 'usual');
}

function looksOf(tone: ButtonTone, size: ButtonSize): string {
  return `${BASE} ${TONES[tone]} ${SIZES[size]}`;
}

export type ButtonProps = ComponentProps<'button'> & {
  tone?: ButtonTone;
  small?: boolean;
  wide?: boolean;
  /** The shortcut that does the same, as in `keys.ts`. */
  shortcut?: string;
  /** Stands dashed, can be reached and says why; pressing it does nothing by itself. */
  blocked?: boolean;
  icon?: ReactNode;
};

export function Button({
  tone = 'plain',
  small,
  wide,
  shortcut,
  blocked,
  icon,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={blocked || rest['aria-disabled'] || undefined}
      className={`${looksOf(tone, wide ? 'wide' : small ? 'small' : 'usual')} ${className}`}
    >
      {icon}
      {children}
      {shortcut ? <Kbd bare chord={shortcut} /> : null}
    </button>
  );
}
