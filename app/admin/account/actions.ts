'use server';

import { ChangePasswordForm, changePassword } from '#newsroom/accounts/change-password.ts';
import { deskAction } from '../desk-action.ts';

export const changeMyPassword = deskAction(ChangePasswordForm, changePassword, {
  goTo: () => '/admin/sign-in?why=password',
});
