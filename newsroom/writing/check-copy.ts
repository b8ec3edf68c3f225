import type * as Y from 'yjs';
import { storable } from '../storable.ts';
import { Block } from '../stories/body.ts';
import { emptyContent, StoryContent } from '../stories/content.ts';
import { keepReading } from '../stories/kept-reading.ts';
import { SHARED_NAMES } from '../stories/working-copy.ts';

const KNOWN = new Set<string>(SHARED_NAMES);
type Read = { body: { content: object[] } } & Record<string, unknown>;
type Issue = { path: PropertyKey[]; message: string };

/**
 * Says after each update why a shared document is no working copy of a story, in words that follow "NOT SAVED:"; null if
 * it is one. Only blocks that have changed are looked at again, so that a letter costs the same in any story.
 */
export function checkCopy(doc: Y.Doc): { problem(): string | null; close(): void } {
  const reading = keepReading(doc);
  const good = new WeakSet<object>();
  const problem = () => {
    for (const name of doc.share.keys()) if (!KNOWN.has(name)) return 'the change holds what no story has';
    const { body, ...rest } = reading.content() as Read;
    const read = StoryContent.safeParse(storable({ ...rest, body: emptyContent.body }));
    if (!read.success) return asWords(read.error.issues[0]);
    for (const block of body.content) {
      if (good.has(block)) continue;
      const checked = Block.safeParse(storable(block));
      if (!checked.success) return asWords(checked.error.issues[0]);
      good.add(block);
    }
    return null;
  };
  return { problem, close: reading.close };
}

function asWords(issue: Issue | undefined): string {
  return `the text holds something that cannot be kept (${issue?.path.join(' › ')}: ${issue?.message})`;
}
