'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Role } from '#newsroom/actor.ts';
import { AllKeys } from './AllKeys.island.tsx';
import { OPEN_KEYS, OPEN_PALETTE } from './desk-events.ts';
import type { Where } from './keys.ts';
import { Palette } from './Palette.island.tsx';
import { useKeys } from './use-keys.ts';

/** The keys that work on every screen, and what they open. */
export function Commands({ role, where }: { role: Role; where?: Where }) {
  const router = useRouter();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useEffect(() => {
    const palette = () => setOpen('palette');
    const keys = () => setOpen('keys');
    document.addEventListener(OPEN_PALETTE, palette);
    document.addEventListener(OPEN_KEYS, keys);
    return () => {
      document.removeEventListener(OPEN_PALETTE, palette);
      document.removeEventListener(OPEN_KEYS, keys);
    };
  }, []);
  useKeys({
    'Mod+K': () => setOpen('palette'),
    '?': () => setOpen('keys'),
    N: () => router.push('/admin/new'),
    'Shift+N': () => router.push('/admin/paste'),
    'G S': () => router.push('/admin'),
    'G L': role === 'admin' ? () => router.push('/admin/links') : undefined,
    'G P': role !== 'reporter' ? () => router.push('/admin/people') : undefined,
    '/': focusFilter,
  });
  const close = () => setOpen(null);
  return (
    <>
      <Palette role={role} open={open === 'palette'} onClose={close} onAllKeys={() => setOpen('keys')} />
      <AllKeys first={where} open={open === 'keys'} onClose={close} />
    </>
  );
}

function focusFilter(): void {
  const filter = document.querySelector<HTMLInputElement>('input[data-filter]');
  filter?.focus();
  filter?.select();
}
