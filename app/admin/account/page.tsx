import type { Metadata } from 'next';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Page, Panel } from '#components/desk/Page.tsx';
import { findDeskLanguage, getOwnAccount } from '#newsroom/accounts/accounts.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { changeMyLanguage, changeMyPassword } from './actions.ts';

export const metadata: Metadata = { title: 'Your account' };
const HERE = '/admin/account';

const LANGUAGE: FieldSpec = {
  kind: 'choice',
  name: 'language',
  label: 'Language of the desk',
  options: [
    { value: '', label: 'As the newspaper' },
    { value: 'en', label: 'English' },
    { value: 'ar', label: 'العربية' },
    { value: 'fa', label: 'فارسی' },
  ],
};

export default async function AccountPage() {
  const me = await actorOfRequest(HERE);
  const [account, language] = await Promise.all([getOwnAccount(me), findDeskLanguage(me)]);
  return (
    <Frame here={HERE} place="account">
      <Page title="Your account">
        <Panel title="You">
          <dl className="grid grid-cols-[110px_1fr] gap-y-2 [&_dt]:text-ink-3">
            <dt>Name</dt>
            <dd>
              <bdi>{account.name}</bdi>
            </dd>
            <dt>E-mail</dt>
            <dd>
              <bdi dir="ltr">{account.email}</bdi>
            </dd>
            <dt>Role</dt>
            <dd>{account.role}</dd>
          </dl>
        </Panel>
        <Panel title="Language" note="Bar, lists and buttons. Stories keep their own.">
          <ActionForm action={changeMyLanguage} submit="Speak so" className="max-w-[360px]">
            <AskedField spec={LANGUAGE} value={language ?? ''} />
          </ActionForm>
        </Panel>
        <Panel title="Password" note="Changing it signs you out on every device, here too.">
          <ActionForm action={changeMyPassword} submit="Change the password" className="max-w-[360px]">
            <AskedField
              spec={{
                kind: 'password',
                name: 'current',
                label: 'Present password',
                autoComplete: 'current-password',
                required: true,
              }}
            />
            <AskedField
              spec={{
                kind: 'password',
                name: 'password',
                label: 'New password',
                help: 'At least 8 characters. A few words with spaces are best.',
                autoComplete: 'new-password',
                required: true,
              }}
            />
          </ActionForm>
        </Panel>
      </Page>
    </Frame>
  );
}
