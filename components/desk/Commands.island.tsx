'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Role } from '#newsroom/actor.ts';
import { AllKeys } from './AllKeys.island.tsx';
import { OPEN_KEYS, OPEN_PALETTE } from './desk-events.ts';
import type { Where } from './keys.ts';
import { Palette } from './Palette.island.tsx';
import { type PlaceName, placesFor } from './places.ts';
import { useKeys } from './use-keys.ts';

/** The keys that work on every screen, and what they open. */
export function Commands({ role, where }: { role: Role; where?: Where }) {
  const router = useRouter();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  // At once, so that letters typed right after the shortcut go into the palette and not to the screen behind it.
  const openPalette = () => {
    if (open !== 'palette') cameFrom.current = document.activeElement as HTMLElement | null;
    flushSync(() => setOpen('palette'));
  };
  const goes = (name: PlaceName) => {
    const place = placesFor(role).bar.find((each) => each.name === name);
    return place && (() => router.push(place.href));
  };
  const latest = useRef(openPalette);
  latest.current = openPalette;
  useEffect(() => {
    const palette = () => latest.current();
    const keys = () => setOpen('keys');
    document.addEventListener(OPEN_PALETTE, palette);
    document.addEventListener(OPEN_KEYS, keys);
    return () => {
      document.removeEventListener(OPEN_PALETTE, palette);
      document.removeEventListener(OPEN_KEYS, keys);
    };
  }, []);
  useKeys({
    'Mod+K': openPalette,
    '?': () => setOpen('keys'),
    N: () => router.push('/admin/new'),
    'Shift+N': () => router.push('/admin/paste'),
    'G S': () => router.push('/admin'),
    'G L': goes('links'),
    'G P': goes('people'),
    '/': focusFilter,
  });
  const close = () => setOpen(null);
  return (
    <>
      <Palette
        role={role}
        where={where}
        open={open === 'palette'}
        cameFrom={cameFrom}
        onClose={close}
        onAllKeys={() => setOpen('keys')}
      />
      <AllKeys first={where} open={open === 'keys'} onClose={close} />
    </>
  );
}

function focusFilter(): void {
  const filter = document.querySelector<HTMLInputElement>('input[data-filter]');
  filter?.focus();
  filter?.select();
}
