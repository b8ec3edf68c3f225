import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import { Door } from '#components/desk/Door.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { findNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { findEditor } from '../actor.ts';
import type { Query } from '../query.ts';
import { sameSitePath } from '../same-site-path.ts';
import { comeIn } from './actions.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { next, why } = await searchParams;
  if (await findEditor()) redirect(sameSitePath(next));
  const newspaper = await findNewspaper();
  return (
    <Door name={newspaper?.name ?? 'Nightdesk'} zone={newspaper?.zone ?? 'UTC'} now={new Date().toISOString()}>
      <h1 className="copy pb-5 text-title tracking-[-0.012em]">Sign in to the desk</h1>
      {why === 'password' ? (
        <div className="pb-3.5">
          <Notice tone="due">
            Your password is changed, and every device is signed out. Sign in with the new one.
          </Notice>
        </div>
      ) : null}
      <ActionForm action={comeIn} submit="Go on" wide>
        <AskedField
          large
          spec={{
            kind: 'email',
            name: 'email',
            label: 'E-mail',
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
            label: 'Password',
            autoComplete: 'current-password',
            required: true,
          }}
        />
        <input type="hidden" name="next" value={sameSitePath(next)} />
      </ActionForm>
      <p className="pt-3.5 text-meta text-ink-3">No way in? An admin can give you a new password.</p>
    </Door>
  );
}
