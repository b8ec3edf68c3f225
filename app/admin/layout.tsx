import { deskWords } from './titled.ts';
import '@fontsource-variable/public-sans/wght.css';
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/vazirmatn/wght.css';
import './desk.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { DeskProviders } from '#components/desk/DeskProviders.island.tsx';
import { THEME_COOKIE, themeOf } from '#components/desk/theme.ts';
import { iconOf } from '#components/site/icon.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { deskLanguage } from './desk-language.ts';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: { default: (await deskWords()).bar.desk, template: '%s · Nightdesk' },
    icons: { icon: iconOf('Nightdesk') },
    robots: { index: false, follow: false },
    // Not `no-referrer`: a browser then sends `Origin: null` with a form, which the desk refuses.
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };
export const dynamic = 'force-dynamic';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const language = await deskLanguage();
  const dir = directionOf(language);
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang={language} dir={dir} data-theme={theme === 'device' ? undefined : theme} suppressHydrationWarning>
      <body>
        <DeskProviders dir={dir} language={language}>
          {children}
        </DeskProviders>
      </body>
    </html>
  );
}
