'use client';

import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { ToastProvider } from '#components/ui/Toast.island.tsx';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { LanguageContext } from './words/words-context.ts';

/** What every screen of the desk stands in: direction for popups, one delay for all tips, the toasts. */
export function DeskProviders({
  dir,
  language,
  children,
}: {
  dir: 'ltr' | 'rtl';
  language: DeskLanguage;
  children: ReactNode;
}) {
  return (
    <DirectionProvider direction={dir}>
      <Tooltip.Provider delay={400} closeDelay={0}>
        <ToastProvider>
          <LanguageContext value={language}>{children}</LanguageContext>
        </ToastProvider>
      </Tooltip.Provider>
    </DirectionProvider>
  );
}
