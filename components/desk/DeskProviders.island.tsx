'use client';

import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { ToastProvider } from '#components/ui/Toast.island.tsx';

/** What every screen of the desk stands in: direction for popups, one delay for all tips, the toasts. */
export function DeskProviders({ dir, children }: { dir: 'ltr' | 'rtl'; children: ReactNode }) {
  return (
    <DirectionProvider direction={dir}>
      <Tooltip.Provider delay={400} closeDelay={0}>
        <ToastProvider>{children}</ToastProvider>
      </Tooltip.Provider>
    </DirectionProvider>
  );
}
