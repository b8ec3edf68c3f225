import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { Words } from '#components/desk/words/words.ts';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { can } from '#newsroom/accounts/can.ts';
import { listPeople } from '#newsroom/people/people.ts';
import type { Editor } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { deskWords, titled } from '../titled.ts';
import { addPerson, describePerson } from './actions.ts';

export const generateMetadata = titled((words) => words.places.people);
const HERE = '/admin/people';

function sharedFields({ rosters: { name, people: said } }: Words): FieldSpec[] {
  return [
    { kind: 'text', name: 'name', label: name, required: true, most: 200 },
    { kind: 'text', name: 'role', label: said.does, help: said.doesHelp, most: 200 },
    { kind: 'area', name: 'biography', label: said.biography, help: said.biographyHelp, rows: 4, most: 5000 },
    { kind: 'area', name: 'contact', label: said.contact, help: said.contactHelp, rows: 2, most: 1000 },
  ];
}

function slugField({ rosters }: Words): FieldSpec {
  return { kind: 'text', name: 'slug', label: rosters.address, help: rosters.madeFromName, dir: 'ltr' };
}

export default async function PeoplePage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-people', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const words = await deskWords();
  const { rosters } = words;
  const said = rosters.people;
  const [{ rows: people, next }, account] = await Promise.all([
    listPeople({ words: q, after: one(given.after) }),
    accountField(me, words),
  ]);
  return (
    <Frame here={HERE} place="people" keys="list">
      <Roster
        label={words.places.people}
        columns={[
          { name: said.person },
          { name: said.does, words: true },
          { name: rosters.address, code: true },
          { name: said.comesIn, width: '96px', leaves: true },
        ]}
        rows={people.map(({ id, name, role, slug, biography, contact, accountId }) => ({
          id,
          name,
          cells: [role, `/people/${slug}`, accountId ? said.hasAccount : '–'],
          values: { name, role, biography, contact, accountId: accountId ?? '' },
        }))}
        add={{
          verb: said.add,
          title: said.add,
          done: said.added,
          fields: [...sharedFields(words), slugField(words)],
          action: addPerson,
        }}
        forms={[
          {
            verb: rosters.change,
            title: rosters.changing,
            done: rosters.changed,
            fields: [...sharedFields(words), account],
            action: describePerson,
          },
        ]}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}

/** Admins tie a person to an account; for editors what is tied stays tied. */
async function accountField(me: Editor, { rosters: { people: said } }: Words): Promise<FieldSpec> {
  if (!can(me, 'keep-accounts')) return { kind: 'hidden', name: 'accountId', label: '' };
  const { rows: accounts } = await listAccounts(me);
  const options = accounts.map(({ id, name, email }) => ({ value: id, label: name, note: email }));
  return {
    kind: 'choice',
    name: 'accountId',
    label: said.account,
    options: [{ value: '', label: said.noAccount }, ...options],
  };
}
