import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';

const PAUSE_MS = 180;

/** Asks once a pause; the address keeps the words. */
export function useTypedFilter(q: string): { typed: string; setTyped: (words: string) => void; busy: boolean } {
  const [typed, setTyped] = useState(q);
  const [busy, startAsking] = useTransition();
  const router = useRouter();
  const path = usePathname();
  const asked = useRef(q);
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      const query = typed.trim() ? `?${new URLSearchParams({ q: typed.trim() })}` : '';
      startAsking(() => router.replace(path + query, { scroll: false }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, path, router]);
  return { typed, setTyped, busy };
}
