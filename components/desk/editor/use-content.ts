import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { contentOf } from '#newsroom/stories/working-copy.ts';

const PAUSE_MS = 200;

/**
 * The whole content, for counts and problems; a moment behind the typing, so that typing stays light. `readNow` catches
 * up at once, where something is decided by it.
 */
export function useContent(doc: Y.Doc): { content: StoryContent; readNow: () => void } {
  const [content, setContent] = useState(() => contentOf(doc) as StoryContent);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      setContent(contentOf(doc) as StoryContent);
    };
    const changed = () => {
      timer ??= setTimeout(read, PAUSE_MS);
    };
    doc.on('update', changed);
    return () => {
      clearTimeout(timer);
      doc.off('update', changed);
    };
  }, [doc]);
  return { content, readNow: () => setContent(contentOf(doc) as StoryContent) };
}
