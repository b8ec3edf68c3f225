'use server';

import { makePreviewLink } from '#newsroom/previewing/make-preview-link.ts';
import { PreviewForm } from '#newsroom/previewing/preview-link.ts';
import { RevokePreviewForm, revokePreviewLink } from '#newsroom/previewing/revoke-preview-link.ts';
import { deskAction } from '../../../desk-action.ts';

export const makeLink = deskAction(PreviewForm, makePreviewLink, { refresh: true });
export const revokeLink = deskAction(RevokePreviewForm, revokePreviewLink, { refresh: true });
