import { z } from 'zod';
import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { surfacesOfPerson } from '../receipts/furniture-surfaces.ts';
import { orderFurnitureReceipt } from '../receipts/order-furniture-receipt.ts';
import { notFound } from '../refusal.ts';
import { refuseTaken } from '../unique.ts';
import type { DeskPerson } from './people.ts';
import { allowTying, PersonForm } from './person.ts';

/** The slug stays: readers and search engines know it. */
export const PersonChange = PersonForm.omit({ slug: true }).extend({ id: z.uuid() });

export async function changePerson(by: Actor, input: z.input<typeof PersonChange>): Promise<DeskPerson> {
  allow(by, 'keep-people');
  const { id, ...data } = PersonChange.parse(input);
  return refuseTaken('accountId', 'This account belongs to another person.', () =>
    inTransaction(async (tx, now) => {
      const present = await tx.person.findUnique({ where: { id } });
      if (!present) throw notFound('person');
      allowTying(by, data.accountId, present.accountId);
      const person = await tx.person.update({ where: { id }, data });
      // Of what a person no longer wants to be said nothing is shown again.
      const tags = [`person:${id}`, `person-name:${id}`];
      const event = { name: 'person.changed' as const, data: { id, name: person.name }, tags, ends: tags };
      const recorded = await recordEvent(tx, by, event);
      await orderFurnitureReceipt(tx, by, recorded, () => surfacesOfPerson(tx, person, now));
      return person;
    }),
  );
}
