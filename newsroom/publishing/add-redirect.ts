import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfRedirect } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { Refused } from '../refusal.ts';
import { refuseTaken } from '../unique.ts';

const Path = z
  .string()
  .trim()
  .max(400)
  .regex(/^\/[^/\\\s?#][^\\\s?#]*$|^\/$/, 'Use a path of this site, such as /world/old-address.');

export const RedirectForm = z
  .strictObject({ fromPath: Path, toPath: Path })
  .refine(({ fromPath }) => !/^\/(admin|api|_next)(\/|$)/.test(fromPath) && fromPath !== '/', {
    path: ['fromPath'],
    message: 'This address belongs to the program itself.',
  })
  .refine(({ fromPath, toPath }) => fromPath !== toPath, { path: ['toPath'], message: 'It would lead to itself.' });

/** Refuses a redirect to an address that is itself redirected, so that there is neither a chain nor a loop. */
export async function addRedirect(by: Actor, input: z.input<typeof RedirectForm>): Promise<{ id: string }> {
  allow(by, 'keep-redirects');
  const { fromPath, toPath } = RedirectForm.parse(input);
  return refuseTaken('fromPath', 'This address is redirected already.', () =>
    inTransaction(async (tx, now) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('redirects'))`;
      const next = await tx.redirect.findFirst({ where: { OR: [{ fromPath: toPath }, { toPath: fromPath }] } });
      if (next) {
        const message = '{path} is redirected already. Lead to where it ends.';
        throw new Refused('conflict', message, { toPath: message }, { path: next.fromPath });
      }
      const { id } = await tx.redirect.create({ data: { fromPath, toPath } });
      const tags = [`path:${fromPath}`];
      const recorded = await recordEvent(tx, by, { name: 'redirect.added', data: { id, fromPath, toPath }, tags });
      await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfRedirect(tx, { fromPath, toPath }, now));
      return { id };
    }),
  );
}
