import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { keepReading } from '#newsroom/stories/kept-reading.ts';
import { contentOf } from '#newsroom/stories/working-copy.ts';
import { whenIdle } from '../when-idle.ts';

const PAUSE_MS = 300;
const LONGEST_MS = 2_000;

/**
 * The whole content, for counts and problems. It is read when the typing pauses, and every other second while it does
 * not, so that typing stays light. `readNow` catches up at once, where something is decided by it. Blocks that nobody changed are the same objects as before.
 */
export function useContent(doc: Y.Doc): { content: StoryContent; readNow: () => void } {
  const [content, setContent] = useState(() => contentOf(doc) as StoryContent);
  const reading = useRef<ReturnType<typeof keepReading>>(null);
  const readNow = useCallback(() => setContent((reading.current?.content() ?? contentOf(doc)) as StoryContent), [doc]);
  useEffect(() => {
    const kept = keepReading(doc);
    reading.current = kept;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let takeBack = () => {};
    let since: number | undefined;
    const read = () => {
      since = undefined;
      takeBack();
      // The next letter never waits for counts and panels.
      takeBack = whenIdle(() => startTransition(readNow));
    };
    const changed = () => {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(read, Math.min(PAUSE_MS, Math.max(0, since + LONGEST_MS - now)));
    };
    doc.on('update', changed);
    return () => {
      clearTimeout(timer);
      takeBack();
      doc.off('update', changed);
      kept.close();
      reading.current = null;
    };
  }, [doc, readNow]);
  return { content, readNow };
}
