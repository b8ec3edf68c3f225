'use server';

import { addRedirect, RedirectForm } from '#newsroom/publishing/add-redirect.ts';
import { RedirectRemoval, removeRedirect } from '#newsroom/publishing/remove-redirect.ts';
import { deskAction } from '../desk-action.ts';

export const leadOn = deskAction(RedirectForm, addRedirect, { refresh: true });
export const takeRedirect = deskAction(RedirectRemoval, removeRedirect, { refresh: true });
