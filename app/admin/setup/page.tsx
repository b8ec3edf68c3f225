import type { Metadata } from 'next';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import { Door } from '#components/desk/Door.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import { isSetupToken } from '#newsroom/accounts/setup.ts';
import type { Query } from '../query.ts';
import { setUp } from './actions.ts';

export const metadata: Metadata = { title: 'Set up', referrer: 'same-origin' };

const PAPER: FieldSpec[] = [
  { kind: 'text', name: 'newspaper', label: 'The newspaper’s name', required: true, most: 100 },
  {
    kind: 'text',
    name: 'language',
    label: 'Its language',
    help: 'A tag such as en, fi or fa.',
    required: true,
    dir: 'ltr',
  },
  {
    kind: 'text',
    name: 'zone',
    label: 'The newsroom’s time zone',
    help: 'Such as Europe/Helsinki.',
    required: true,
    dir: 'ltr',
  },
  {
    kind: 'area',
    name: 'sections',
    label: 'Its sections',
    help: 'A line each, in the order of the menu. “City life | city” gives the address /city.',
    rows: 6,
    required: true,
  },
];
const ADMIN: FieldSpec[] = [
  { kind: 'text', name: 'adminName', label: 'Your name', required: true, most: 200, autoComplete: 'name' },
  { kind: 'email', name: 'email', label: 'Your e-mail', required: true, autoComplete: 'username', dir: 'ltr' },
  {
    kind: 'password',
    name: 'password',
    label: 'A password',
    help: 'At least 8 characters. A few words with spaces are best.',
    required: true,
    autoComplete: 'new-password',
  },
];
const START: Record<string, string> = { language: 'en', zone: 'UTC', sections: 'News\nWorld\nCulture\nSport\nOpinion' };

export default async function SetupPage({ searchParams }: { searchParams: Query }) {
  const { token } = await searchParams;
  const opens = typeof token === 'string' && token.length <= 100 && (await isSetupToken(token));
  return (
    <Door name="Nightdesk" zone="UTC" now={new Date().toISOString()} words={wordsIn('en')}>
      {opens ? <SetupForm token={token} /> : <Shut />}
    </Door>
  );
}

function SetupForm({ token }: { token: string }) {
  return (
    <>
      <h1 className="copy pb-2 text-title tracking-[-0.012em]">Set up the newspaper</h1>
      <p className="pb-5 text-ink-2">
        This link works once. You become its first admin; everything here can be changed later.
      </p>
      <ActionForm action={setUp} submit="Set up the newspaper" wide>
        {[...PAPER, ...ADMIN].map((spec) => (
          <AskedField key={spec.name} spec={spec} value={START[spec.name]} />
        ))}
        <input type="hidden" name="token" value={token} />
      </ActionForm>
    </>
  );
}

function Shut() {
  return (
    <>
      <h1 className="copy pb-2 text-title tracking-[-0.012em]">This link does not open any more</h1>
      <p className="text-ink-2">
        It was used, it is older than a day, or the newspaper is set up already. While nobody has an account, each start
        of the server prints a new one.
      </p>
      <p className="pt-3.5">
        <a className="link" href="/admin/sign-in">
          Sign in
        </a>
      </p>
    </>
  );
}
