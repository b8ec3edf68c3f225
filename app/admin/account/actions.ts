'use server';

import { changeDeskLanguage, DeskLanguageForm } from '#newsroom/accounts/change-desk-language.ts';
import { ChangePasswordForm, changePassword } from '#newsroom/accounts/change-password.ts';
import { deskAction } from '../desk-action.ts';

export const changeMyLanguage = deskAction(DeskLanguageForm, changeDeskLanguage, { refresh: true });
export const changeMyPassword = deskAction(ChangePasswordForm, changePassword, {
  goTo: () => '/admin/sign-in?why=password',
});
