import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { RosterDeed, RosterForm } from '#components/desk/roster.ts';
import { shortTime } from '#components/desk/time.ts';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { giveNewPassword, giveRole, letIn, letInAgain, shutOut } from './actions.ts';

export const metadata: Metadata = { title: 'Accounts' };
const HERE = '/admin/accounts';

const ROLE: FieldSpec = {
  kind: 'choice',
  name: 'role',
  label: 'Role',
  options: [
    { value: 'reporter', label: 'Reporter', note: 'writes' },
    { value: 'reader', label: 'Reader', note: 'looks on' },
    { value: 'editor', label: 'Editor', note: 'publishes' },
    { value: 'admin', label: 'Admin', note: 'keeps everything' },
  ],
};
const PASSWORD: FieldSpec = {
  kind: 'password',
  name: 'password',
  label: 'Password',
  help: 'At least 8 characters. Tell it in person; it can be changed after signing in.',
  required: true,
  autoComplete: 'new-password',
};

const ADD: RosterForm = {
  verb: 'Add an account',
  title: 'Add an account',
  done: 'Account added',
  action: letIn,
  fields: [
    { kind: 'text', name: 'name', label: 'Name', required: true, most: 200 },
    { kind: 'email', name: 'email', label: 'E-mail', required: true, dir: 'ltr', most: 254 },
    ROLE,
    PASSWORD,
  ],
};
const FORMS: RosterForm[] = [
  {
    verb: 'Change the role',
    title: 'Change the role of {name}',
    done: 'Role of {name} changed',
    fields: [ROLE],
    action: giveRole,
  },
  {
    verb: 'Give a new password',
    title: 'Give {name} a new password',
    done: '{name} has a new password',
    fields: [PASSWORD],
    action: giveNewPassword,
  },
];
const DEEDS: RosterDeed[] = [
  {
    verb: 'Disable',
    title: 'Disable the account of {name}?',
    text: 'They are signed out everywhere at once and cannot come in again. What they wrote stays. You can undo this.',
    done: 'Account of {name} disabled',
    tone: 'stop',
    action: shutOut,
  },
  {
    verb: 'Let in again',
    title: 'Let {name} in again?',
    text: 'Their password works again.',
    done: '{name} can come in again',
    tone: 'main',
    action: letInAgain,
  },
];

export default async function AccountsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-accounts', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: accounts, next }, desk] = await Promise.all([
    listAccounts(me, { words: q, after: one(given.after) }),
    deskView(me),
  ]);
  const short = (at: string) => shortTime(desk.newspaper.zone, new Date(at), new Date(desk.now));
  return (
    <Frame here={HERE} place="accounts" keys="list">
      <Roster
        label="Accounts"
        columns={[
          { name: 'Account' },
          { name: 'E-mail', code: true },
          { name: 'Role', width: '110px' },
          { name: 'State', width: '170px', leaves: true },
        ]}
        rows={accounts.map(({ id, name, email, role, disabledAt, createdAt }) => ({
          id,
          name,
          under: id === me.id ? 'you' : undefined,
          gone: disabledAt !== null,
          cells: [email, role, disabledAt ? `disabled ${short(disabledAt)}` : `since ${short(createdAt)}`],
          values: { role },
          without: [disabledAt ? 'Disable' : 'Let in again'],
        }))}
        add={ADD}
        forms={FORMS}
        deeds={DEEDS}
        q={q}
        next={next}
        empty="Nobody has an account."
      />
    </Frame>
  );
}
