import { z } from 'zod';
import { Href } from '../stories/body.ts';
import { SourceKind } from '../stories/content.ts';

/** A source that the newsroom knows; a story cites it with how it was used. */
export const SourceForm = z.strictObject({
  name: z.string().trim().min(1, 'Give the source a name.').max(300),
  kind: SourceKind.default('agency'),
  url: z.union([z.literal(''), Href]).default(''),
  note: z.string().trim().max(2000).default(''),
});
export type SourceForm = z.input<typeof SourceForm>;
