import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { RosterDeed, RosterForm } from '#components/desk/roster.ts';
import { shortTime } from '#components/desk/time.ts';
import { kindWord } from '#components/desk/words/part-words.ts';
import { type Words, wordsIn } from '#components/desk/words/words.ts';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { fill } from '#newsroom/sentence.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';
import { giveNewPassword, giveRole, letIn, letInAgain, shutOut } from './actions.ts';

export const generateMetadata = titled((words) => words.places.accounts);
const HERE = '/admin/accounts';

const ROLES = ['reporter', 'reader', 'editor', 'admin'] as const;

function formsIn({ rosters: { name, accounts: said } }: Words): { add: RosterForm; forms: RosterForm[] } {
  const role: FieldSpec = {
    kind: 'choice',
    name: 'role',
    label: said.role,
    options: ROLES.map((value) => ({ value, label: said.roles[value], note: said.roleNotes[value] })),
  };
  const password: FieldSpec = {
    kind: 'password',
    name: 'password',
    label: said.password,
    help: said.passwordHelp,
    required: true,
    autoComplete: 'new-password',
  };
  const named: FieldSpec = { kind: 'text', name: 'name', label: name, required: true, most: 200 };
  const email: FieldSpec = { kind: 'email', name: 'email', label: said.email, required: true, dir: 'ltr', most: 254 };
  return {
    add: { verb: said.add, title: said.add, done: said.added, action: letIn, fields: [named, email, role, password] },
    forms: [
      { verb: said.changeRole, title: said.changingRole, done: said.roleChanged, fields: [role], action: giveRole },
      {
        verb: said.givePassword,
        title: said.givingPassword,
        done: said.passwordGiven,
        fields: [password],
        action: giveNewPassword,
      },
    ],
  };
}

function deedsIn({ rosters: { accounts: said } }: Words): RosterDeed[] {
  return [
    {
      verb: said.disable,
      title: said.disabling,
      text: said.disablingText,
      done: said.disabledNow,
      tone: 'stop',
      action: shutOut,
    },
    {
      verb: said.letIn,
      title: said.lettingIn,
      text: said.lettingInText,
      done: said.isIn,
      tone: 'main',
      action: letInAgain,
    },
  ];
}

export default async function AccountsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-accounts', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: accounts, next }, desk] = await Promise.all([
    listAccounts(me, { words: q, after: one(given.after) }),
    deskView(me),
  ]);
  const short = (at: string) => shortTime(desk.newspaper.zone, new Date(at), new Date(desk.now), desk.language);
  const words = wordsIn(desk.language);
  const said = words.rosters.accounts;
  return (
    <Frame here={HERE} place="accounts" keys="list">
      <Roster
        label={words.places.accounts}
        columns={[
          { name: said.account },
          { name: said.email, code: true },
          { name: said.role, width: '110px' },
          { name: said.state, width: '170px', leaves: true },
        ]}
        rows={accounts.map(({ id, name, email, role, disabledAt, createdAt }) => ({
          id,
          name,
          under: id === me.id ? said.you : undefined,
          gone: disabledAt !== null,
          cells: [
            email,
            kindWord(words.roles, role),
            disabledAt
              ? fill(said.disabled, { when: short(disabledAt) })
              : fill(said.since, { when: short(createdAt) }),
          ],
          values: { role },
          without: [disabledAt ? said.disable : said.letIn],
        }))}
        {...formsIn(words)}
        deeds={deedsIn(words)}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}
