'use server';

import { changeSource, SourceChange } from '#newsroom/sources/change-source.ts';
import { createSource } from '#newsroom/sources/create-source.ts';
import { removeSource, SourceRemoval } from '#newsroom/sources/remove-source.ts';
import { SourceForm } from '#newsroom/sources/source.ts';
import { deskAction } from '../desk-action.ts';

export const addSource = deskAction(SourceForm, createSource, { refresh: true });
export const describeSource = deskAction(SourceChange, changeSource, { refresh: true });
export const takeSource = deskAction(SourceRemoval, removeSource, { refresh: true });
