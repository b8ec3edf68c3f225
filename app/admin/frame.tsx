import type { ReactNode } from 'react';
import type { DeskView } from '#components/desk/desk-view.ts';
import type { Where } from '#components/desk/keys.ts';
import type { PlaceName } from '#components/desk/places.ts';
import { Shell } from '#components/desk/Shell.tsx';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { actorOfRequest, type Editor } from './actor.ts';
import { deskLanguage } from './desk-language.ts';

/** What the shell says, for pages that bring their own bar or foot. */
export async function deskView(me: Editor): Promise<DeskView> {
  const [newspaper, language] = await Promise.all([findNewspaper(), deskLanguage()]);
  return {
    newspaper: {
      name: newspaper?.name ?? 'Nightdesk',
      zone: newspaper?.zone ?? 'UTC',
      language: newspaper?.language ?? 'en',
    },
    language,
    me: { id: me.id, name: me.name, role: me.role },
    now: new Date().toISOString(),
  };
}

/** The shell around a page's work. `here` is the page's own path, to come back to after signing in. */
export async function Frame({
  here,
  place,
  keys,
  children,
}: {
  here: string;
  place: PlaceName | null;
  keys?: Where;
  children: ReactNode;
}) {
  const me = await actorOfRequest(here);
  return (
    <Shell desk={await deskView(me)} place={place} keys={keys}>
      {children}
    </Shell>
  );
}
