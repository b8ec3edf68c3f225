import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import type { Role } from '#newsroom/actor.ts';

/** What the shell of every screen says: whose paper, who sits here, what time it is in the newsroom. */
export type DeskView = {
  newspaper: { name: string; zone: string; language: string };
  /** In which the desk speaks to who sits here. */
  language: DeskLanguage;
  me: { id: string; name: string; role: Role };
  /** When the server made the page, in ISO 8601: the clock's first second. */
  now: string;
};
