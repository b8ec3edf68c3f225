import type { Role } from '#newsroom/actor.ts';

/** Who asks, from least to most: what one may do, all after it may too. */
export const ASKERS = ['nobody', 'reader', 'reporter', 'editor', 'admin'] as const;
export type Asker = (typeof ASKERS)[number] & ('nobody' | Role);

export const EMAILS: Record<Role, string> = {
  reader: 'tove.marangoni@foreland.example',
  reporter: 'amal.rashidi@foreland.example',
  editor: 'sami.toivola@foreland.example',
  admin: 'dina.kallas@foreland.example',
};

export function mayAsk(asker: Asker, from: Asker): boolean {
  return ASKERS.indexOf(asker) >= ASKERS.indexOf(from);
}
