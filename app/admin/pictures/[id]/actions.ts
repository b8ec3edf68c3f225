'use server';

import { describePicture, PictureWords } from '#newsroom/media/describe-picture.ts';
import { deskAction } from '../../desk-action.ts';

export const describe = deskAction(PictureWords, describePicture, { refresh: true });
