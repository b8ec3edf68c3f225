'use client';

import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { ToastProvider } from '#components/ui/Toast.island.tsx';
import { UiWordsContext } from '#components/ui/ui-words.ts';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { wordsIn } from './words/words.ts';
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
        <LanguageContext value={language}>
          <UiWordsContext value={wordsIn(language).ui}>
            <ToastProvider>{children}</ToastProvider>
          </UiWordsContext>
        </LanguageContext>
      </Tooltip.Provider>
    </DirectionProvider>
  );
}
