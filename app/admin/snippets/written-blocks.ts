import { z } from 'zod';
import { SnippetBody } from '#newsroom/snippets/snippet.ts';
import { storable } from '#newsroom/storable.ts';

/** Blocks as a form sends them: JSON in one field, in which letters that no database keeps may hide once more. */
export const WrittenBlocks = z
  .string()
  .transform((sent, context) => {
    try {
      return storable(JSON.parse(sent) as unknown);
    } catch {
      context.addIssue('The text did not arrive whole. Send it again.');
      return z.NEVER;
    }
  })
  .pipe(SnippetBody);
