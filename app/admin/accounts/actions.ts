'use server';

import { AddAccountForm, addAccount } from '#newsroom/accounts/add-account.ts';
import { ChangeRoleForm, changeRole } from '#newsroom/accounts/change-role.ts';
import { DisableForm, disableAccount } from '#newsroom/accounts/disable-account.ts';
import { enableAccount } from '#newsroom/accounts/enable-account.ts';
import { GivePasswordForm, givePassword } from '#newsroom/accounts/give-password.ts';
import { deskAction } from '../desk-action.ts';

export const letIn = deskAction(AddAccountForm, addAccount, { refresh: true });
export const giveRole = deskAction(ChangeRoleForm, changeRole, { refresh: true });
export const giveNewPassword = deskAction(GivePasswordForm, givePassword, { refresh: true });
export const shutOut = deskAction(DisableForm, disableAccount, { refresh: true });
export const letInAgain = deskAction(DisableForm, enableAccount, { refresh: true });
