import { beforeAll, expect, it } from 'vitest';
import { changePerson } from '#newsroom/people/change-person.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { type Cast, openNewsroom } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

it('an editor keeps people, and only an admin says whose account a person is [A3]', async () => {
  const { id, slug, ...person } = await createPerson(cast.sami, { name: 'Petra Lind' });
  const tied = { ...person, id, accountId: cast.dina.id };
  await expect(changePerson(cast.sami, tied)).rejects.toMatchObject({ kind: 'not-allowed' });
  await expect(createPerson(cast.sami, { name: 'Dina', accountId: cast.dina.id })).rejects.toMatchObject({
    kind: 'not-allowed',
  });
  expect((await changePerson(cast.dina, tied)).accountId).toBe(cast.dina.id);
  expect((await changePerson(cast.sami, { ...tied, role: 'Reporter' })).role).toBe('Reporter');
  expect(slug).toBe('petra-lind');
});
