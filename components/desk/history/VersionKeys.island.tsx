'use client';

import { useRouter } from 'next/navigation';
import { useKeys } from '../use-keys.ts';

/** Arrows walk the versions, Enter reads the one in focus, Escape leads back to the story. */
export function VersionKeys({ back }: { back: string }) {
  const router = useRouter();
  const step = (way: -1 | 1) => {
    const links = [...document.querySelectorAll<HTMLElement>('[data-version]')];
    const here = links.indexOf(document.activeElement as HTMLElement);
    const from = here >= 0 ? here : links.findIndex((link) => link.ariaCurrent);
    links[Math.max(0, Math.min(links.length - 1, from + way))]?.focus();
  };
  useKeys({
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Escape: () => router.push(back),
  });
  return null;
}
