import { z } from 'zod';
import type { Actor } from '../actor.ts';

export const AccountRole = z.enum(['reader', 'reporter', 'editor', 'admin']);

/** Longer ones would only make the server work. */
const LONGEST_PASSWORD = 256;
const SHORTEST_PASSWORD = 8;

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email('Use a whole e-mail address.'));

export const NewPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters. A few words with spaces are best.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

/** A password that is checked, not set: only bounded. */
export const GivenPassword = z.string().min(1, 'Type the password.').max(LONGEST_PASSWORD, 'No password is this long.');

export const PersonName = z.string().trim().min(1, 'Give a name.').max(200);

/** Who works at this newspaper, as an admin sees it. Instants are ISO 8601. */
export type AccountView = {
  id: string;
  name: string;
  email: string;
  role: z.infer<typeof AccountRole>;
  disabledAt: string | null;
  createdAt: string;
};

export function actorOf(account: { id: string; name: string; role: string }): Actor {
  return { id: account.id, name: account.name, role: AccountRole.parse(account.role) };
}
