'use server';

import { changeSection, SectionChange } from '#newsroom/sections/change-section.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { removeSection, SectionRemoval } from '#newsroom/sections/remove-section.ts';
import { SectionForm } from '#newsroom/sections/section.ts';
import { deskAction } from '../desk-action.ts';

export const addSection = deskAction(SectionForm, createSection, { refresh: true });
export const describeSection = deskAction(SectionChange, changeSection, { refresh: true });
export const takeSection = deskAction(SectionRemoval, removeSection, { refresh: true });
