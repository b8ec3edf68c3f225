import { useEffect, useRef } from 'react';

/** Answers what a command asks of this screen; false leaves it to the command. */
export function useAsked(what: string | undefined, take: () => boolean): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!what) return;
    const listen = (event: Event) => latest.current() && event.preventDefault();
    document.addEventListener(what, listen);
    return () => document.removeEventListener(what, listen);
  }, [what]);
}
