import { Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';

/** Filters a list by typing. `/` leads here; Escape empties it, and then leads back to the list. */
export function FilterBar({
  label,
  placeholder,
  value,
  onType,
  onDown,
  busy,
  onTake,
  onDropLast,
  children,
}: {
  label: string;
  placeholder: string;
  value: string;
  onType: (words: string) => void;
  /** Arrow down and Enter lead into the list. */
  onDown?: () => void;
  busy?: boolean;
  /** Tab takes what is suggested; without a suggestion it leads on as always. */
  onTake?: (() => void) | undefined;
  /** Backspace in the empty field drops the last token. */
  onDropLast?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') onDown?.();
    else if (event.key === 'Tab' && !event.shiftKey && onTake) onTake();
    else if (event.key === 'Backspace' && !value && onDropLast) onDropLast();
    else if (event.key === 'Escape' && value) onType('');
    else if (event.key === 'Escape') event.currentTarget.blur();
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative flex min-h-11 items-center gap-2 border-b border-line bg-sheet py-1.5 ps-4 pe-3 focus-within:shadow-[inset_0_-2px_0_var(--color-pencil)]">
      <Search aria-hidden size={16} strokeWidth={1.5} className="flex-none text-ink-3" />
      <input
        data-filter
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={keys}
        autoComplete="off"
        className="min-h-7 min-w-0 flex-1 appearance-none bg-transparent text-lead outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {busy ? (
        <span
          aria-hidden="true"
          className="absolute inset-x-0 bottom-0 h-px animate-run bg-[linear-gradient(90deg,transparent,var(--color-pencil),transparent)] bg-[length:40%_100%] bg-no-repeat"
        />
      ) : null}
      {children}
    </div>
  );
}
