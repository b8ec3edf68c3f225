import { inTransaction } from '#platform/database/transaction.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { recordEvent } from '../events/record-event.ts';
import { slugOf } from '../slug.ts';
import { refuseTaken } from '../unique.ts';
import type { DeskPerson } from './people.ts';
import { allowTying, PersonForm } from './person.ts';

export async function createPerson(by: Actor, input: PersonForm): Promise<DeskPerson> {
  allow(by, 'keep-people');
  const form = PersonForm.parse(input);
  allowTying(by, form.accountId, null);
  const slug = form.slug || slugOf(form.name) || crypto.randomUUID();
  return refuseTaken('slug', 'Another person has this address or this account.', () =>
    inTransaction(async (tx) => {
      const person = await tx.person.create({ data: { ...form, slug } });
      await recordEvent(tx, by, { name: 'person.added', data: { id: person.id, name: person.name } });
      return person;
    }),
  );
}
