'use server';

import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { NewspaperForm } from '#newsroom/newspaper/newspaper-form.ts';
import { deskAction } from '../desk-action.ts';

export const describeNewspaper = deskAction(NewspaperForm, foundNewspaper, { refresh: true });
