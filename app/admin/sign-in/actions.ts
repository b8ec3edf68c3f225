'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { SignInForm, signIn } from '#newsroom/accounts/sign-in.ts';
import { doorAction } from '../desk-action.ts';
import { sameSitePath } from '../same-site-path.ts';
import { giveCookies } from '../session-cookie.ts';

const ComeIn = SignInForm.extend({ next: z.string().max(1000).default('') });

export const comeIn = doorAction(ComeIn, async (headers, { next, ...form }) => {
  const { setCookie } = await signIn(form, headers);
  await giveCookies(setCookie);
  redirect(sameSitePath(next));
});
