import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { contentOf } from '#newsroom/stories/working-copy.ts';

const PAUSE_MS = 200;

/** The whole content as it stands now, for counts and problems; a moment behind the typing, so that typing stays light. */
export function useContent(doc: Y.Doc): StoryContent {
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
  return content;
}
