'use server';

import { DraftForm, draftStory } from '#newsroom/stories/draft-story.ts';
import { deskAction } from '../desk-action.ts';

const Blank = DraftForm.pick({ kind: true, language: true, sectionId: true });

export const begin = deskAction(Blank, draftStory, { goTo: ({ storyId }) => `/admin/stories/${storyId}` });
