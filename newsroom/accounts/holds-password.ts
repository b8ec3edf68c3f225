import { desk } from '#platform/database/desk.ts';
import type { Actor } from '../actor.ts';
import { allow } from './can.ts';
import { isPassword } from './password.ts';

/** True if this password opens the account. For those who may set it anyway. */
export async function holdsPassword(by: Actor, id: string, password: string): Promise<boolean> {
  allow(by, 'keep-accounts');
  const held = await desk().credential.findFirst({ where: { userId: id, providerId: 'credential' } });
  return Boolean(held?.password) && isPassword(password, held!.password!);
}
