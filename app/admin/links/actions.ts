'use server';

import { ReplaceForm, replaceLinks } from '#newsroom/related/replace-links.ts';
import { deskAction } from '../desk-action.ts';

export const replace = deskAction(ReplaceForm, replaceLinks, { refresh: true });
