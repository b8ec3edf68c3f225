'use server';

import { changeSnippet, SnippetChange } from '#newsroom/snippets/change-snippet.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { restoreSnippet, SnippetRestoring } from '#newsroom/snippets/restore-snippet.ts';
import { retireSnippet, SnippetRetirement } from '#newsroom/snippets/retire-snippet.ts';
import { SnippetForm } from '#newsroom/snippets/snippet.ts';
import { deskAction } from '../desk-action.ts';
import { WrittenBlocks } from './written-blocks.ts';

const body = WrittenBlocks;

export const addSnippet = deskAction(SnippetForm.extend({ body }), createSnippet, { refresh: true });
/** Whoever was late sees behind the form what is there now. */
export const describeSnippet = deskAction(SnippetChange.extend({ body }), changeSnippet, {
  refresh: true,
  refreshLate: true,
});
export const takeSnippet = deskAction(SnippetRetirement, retireSnippet, { refresh: true });
export const bringSnippet = deskAction(SnippetRestoring, restoreSnippet, { refresh: true });
