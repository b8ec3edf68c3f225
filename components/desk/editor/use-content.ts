import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { keepReading } from '#newsroom/stories/kept-reading.ts';
import { contentOf } from '#newsroom/stories/working-copy.ts';

const PAUSE_MS = 200;

/**
 * The whole content, for counts and problems; a moment behind the typing, so that typing stays light. `readNow` catches
 * up at once, where something is decided by it. Blocks that nobody changed are the same objects as before.
 */
export function useContent(doc: Y.Doc): { content: StoryContent; readNow: () => void } {
  const [content, setContent] = useState(() => contentOf(doc) as StoryContent);
  const reading = useRef<ReturnType<typeof keepReading>>(null);
  const readNow = useCallback(() => setContent((reading.current?.content() ?? contentOf(doc)) as StoryContent), [doc]);
  useEffect(() => {
    const kept = keepReading(doc);
    reading.current = kept;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        // The next letter never waits for counts and panels.
        startTransition(readNow);
      }, PAUSE_MS);
    };
    doc.on('update', changed);
    return () => {
      clearTimeout(timer);
      doc.off('update', changed);
      kept.close();
      reading.current = null;
    };
  }, [doc, readNow]);
  return { content, readNow };
}
