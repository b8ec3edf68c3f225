'use server';

import { redirect } from 'next/navigation';
import { signIn } from '#newsroom/accounts/sign-in.ts';
import { SetupForm, setUpNewspaper } from '#newsroom/newspaper/set-up-newspaper.ts';
import { doorAction } from '../desk-action.ts';
import { giveCookies } from '../session-cookie.ts';

export const setUp = doorAction(SetupForm, async (headers, form) => {
  const { email } = await setUpNewspaper(form);
  const { setCookie } = await signIn({ email, password: form.password }, headers);
  await giveCookies(setCookie);
  redirect('/admin');
});
