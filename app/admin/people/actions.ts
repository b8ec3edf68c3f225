'use server';

import { z } from 'zod';
import { changePerson, PersonChange } from '#newsroom/people/change-person.ts';
import { createPerson } from '#newsroom/people/create-person.ts';
import { PersonForm } from '#newsroom/people/person.ts';
import { deskAction } from '../desk-action.ts';

/** An editor's form has no such field: an absent one is an empty one. */
const accountId = z.union([z.literal('').transform(() => null), z.uuid()]).prefault('');

export const addPerson = deskAction(PersonForm.extend({ accountId }), createPerson, { refresh: true });
export const describePerson = deskAction(PersonChange.extend({ accountId }), changePerson, { refresh: true });
