'use server';

import { ImportForm, importText } from '#newsroom/importing/import-text.ts';
import { deskAction } from '../desk-action.ts';

const MakeForm = ImportForm.pick({ text: true, sectionId: true, passages: true });

export const make = deskAction(MakeForm, importText);
