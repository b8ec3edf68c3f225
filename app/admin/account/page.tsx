import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Page, Panel } from '#components/desk/Page.tsx';
import { kindWord } from '#components/desk/words/part-words.ts';
import { findDeskLanguage, getOwnAccount } from '#newsroom/accounts/accounts.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { deskWords, titled } from '../titled.ts';
import { changeMyLanguage, changeMyPassword } from './actions.ts';

export const generateMetadata = titled((words) => words.places.account);
const HERE = '/admin/account';

/** Each in its own words, for whoever cannot read the others. */
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'العربية' },
  { value: 'fa', label: 'فارسی' },
];

export default async function AccountPage() {
  const me = await actorOfRequest(HERE);
  const [account, language, words] = await Promise.all([getOwnAccount(me), findDeskLanguage(me), deskWords()]);
  const said = words.doors.account;
  const spoken: FieldSpec = {
    kind: 'choice',
    name: 'language',
    label: said.languageOf,
    options: [{ value: '', label: said.asPaper }, ...LANGUAGES],
  };
  return (
    <Frame here={HERE} place="account">
      <Page title={words.places.account}>
        <Panel title={said.you}>
          <dl className="grid grid-cols-[110px_1fr] gap-y-2 [&_dt]:text-ink-3">
            <dt>{said.name}</dt>
            <dd>
              <bdi>{account.name}</bdi>
            </dd>
            <dt>{said.email}</dt>
            <dd>
              <bdi dir="ltr">{account.email}</bdi>
            </dd>
            <dt>{said.role}</dt>
            <dd>{kindWord(words.roles, account.role)}</dd>
          </dl>
        </Panel>
        <Panel title={said.language} note={said.languageNote}>
          <ActionForm action={changeMyLanguage} submit={said.speak} className="max-w-[360px]">
            <AskedField spec={spoken} value={language ?? ''} />
          </ActionForm>
        </Panel>
        <Panel title={said.password} note={said.passwordNote}>
          <ActionForm action={changeMyPassword} submit={said.change} className="max-w-[360px]">
            <AskedField
              spec={{
                kind: 'password',
                name: 'current',
                label: said.present,
                autoComplete: 'current-password',
                required: true,
              }}
            />
            <AskedField
              spec={{
                kind: 'password',
                name: 'password',
                label: said.fresh,
                help: said.passwordHelp,
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
