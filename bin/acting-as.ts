import { findActorByEmail } from '#newsroom/accounts/accounts.ts';
import { type Actor, theOperator } from '#newsroom/actor.ts';

/** Whoever `--as EMAIL` names, with that person's rights and no more; the operator without it. */
export async function actingAs(email: string | undefined): Promise<Actor> {
  return email === undefined ? theOperator : findActorByEmail(theOperator, email);
}
