import type * as Y from 'yjs';
import { storable } from '../storable.ts';
import { StoryContent } from '../stories/content.ts';
import { contentOf, SHARED_NAMES } from '../stories/working-copy.ts';

const KNOWN = new Set<string>(SHARED_NAMES);

/** Why a shared document is no working copy of a story, in words that follow "NOT SAVED:"; null if it is one. */
export function problemIn(doc: Y.Doc): string | null {
  for (const name of doc.share.keys()) if (!KNOWN.has(name)) return 'the change holds what no story has';
  const read = StoryContent.safeParse(storable(contentOf(doc)));
  if (read.success) return null;
  const [issue] = read.error.issues;
  return `the text holds something that cannot be kept (${issue?.path.join(' › ')}: ${issue?.message})`;
}
