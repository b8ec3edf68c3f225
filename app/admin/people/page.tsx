import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { can } from '#newsroom/accounts/can.ts';
import { listPeople } from '#newsroom/people/people.ts';
import type { Editor } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { addPerson, describePerson } from './actions.ts';

export const metadata: Metadata = { title: 'People' };
const HERE = '/admin/people';

const SHARED: FieldSpec[] = [
  { kind: 'text', name: 'name', label: 'Name', required: true, most: 200 },
  { kind: 'text', name: 'role', label: 'What they do', help: 'Such as “Reporter, Port Averil”.', most: 200 },
  {
    kind: 'area',
    name: 'biography',
    label: 'Biography',
    help: 'For readers, on the person’s page.',
    rows: 4,
    most: 5000,
  },
  {
    kind: 'area',
    name: 'contact',
    label: 'Contact',
    help: 'Private to the newsroom; readers never see it.',
    rows: 2,
    most: 1000,
  },
];
const SLUG: FieldSpec = {
  kind: 'text',
  name: 'slug',
  label: 'Address',
  help: 'Made from the name if you leave it empty.',
  dir: 'ltr',
};

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-people', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: people, next }, account] = await Promise.all([
    listPeople({ words: q, after: one(given.after) }),
    accountField(me),
  ]);
  return (
    <Frame here={HERE} place="people" keys="list">
      <Roster
        label="People"
        columns={[
          { name: 'Person' },
          { name: 'What they do' },
          { name: 'Address', code: true },
          { name: 'Comes in', width: '96px', leaves: true },
        ]}
        rows={people.map(({ id, name, role, slug, biography, contact, accountId }) => ({
          id,
          name,
          cells: [role, `/people/${slug}`, accountId ? 'account' : '–'],
          values: { name, role, biography, contact, accountId: accountId ?? '' },
        }))}
        add={{
          verb: 'Add a person',
          title: 'Add a person',
          done: 'Person added',
          fields: [...SHARED, SLUG],
          action: addPerson,
        }}
        forms={[
          {
            verb: 'Change',
            title: 'Change {name}',
            done: '{name} changed',
            fields: [...SHARED, account],
            action: describePerson,
          },
        ]}
        q={q}
        next={next}
        empty="Nobody is here yet."
      />
    </Frame>
  );
}

/** Admins tie a person to an account; for editors what is tied stays tied. */
async function accountField(me: Editor): Promise<FieldSpec> {
  if (!can(me, 'keep-accounts')) return { kind: 'hidden', name: 'accountId', label: '' };
  const { rows: accounts } = await listAccounts(me);
  const options = accounts.map(({ id, name, email }) => ({ value: id, label: name, note: email }));
  return { kind: 'choice', name: 'accountId', label: 'Account', options: [{ value: '', label: 'None' }, ...options] };
}
