import { redirect } from 'next/navigation';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import { Door } from '#components/desk/Door.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { findEditor } from '../actor.ts';
import type { Query } from '../query.ts';
import { sameSitePath } from '../same-site-path.ts';
import { deskWords, titled } from '../titled.ts';
import { comeIn } from './actions.ts';

export const generateMetadata = titled((words) => words.doors.signIn.title);

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { next, why } = await searchParams;
  if (await findEditor()) redirect(sameSitePath(next));
  const [newspaper, words] = await Promise.all([findNewspaper(), deskWords()]);
  const said = words.doors.signIn;
  return (
    <Door
      name={newspaper?.name ?? 'Nightdesk'}
      zone={newspaper?.zone ?? 'UTC'}
      now={new Date().toISOString()}
      words={words}
    >
      <h1 className="copy pb-5 text-title tracking-[-0.012em]">{said.toTheDesk}</h1>
      {why === 'password' ? (
        <div className="pb-3.5">
          <Notice tone="due">{said.changed}</Notice>
        </div>
      ) : null}
      <ActionForm action={comeIn} submit={said.act} wide>
        <AskedField
          large
          spec={{
            kind: 'email',
            name: 'email',
            label: said.email,
            autoComplete: 'username',
            required: true,
            dir: 'ltr',
            begins: true,
          }}
        />
        <AskedField
          large
          spec={{
            kind: 'password',
            name: 'password',
            label: said.password,
            autoComplete: 'current-password',
            required: true,
          }}
        />
        <input type="hidden" name="next" value={sameSitePath(next)} />
      </ActionForm>
      <p className="pt-3.5 text-meta text-ink-3">{said.noWay}</p>
    </Door>
  );
}
