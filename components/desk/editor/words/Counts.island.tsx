'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { useDesk } from '../story-context.ts';
import { countChosen, countStory, readingTime } from './count.ts';

const many = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`;

/**
 * How long the story is, to write and to read. Where words end in odd texts is for Unicode's data to say, of which the server
 * and a browser may have other years: no reason to draw the page anew.
 */
export function Counts({ content }: { content: StoryContent }) {
  const { language } = useDesk().story;
  const words = countStory(content.body.content, language);
  return (
    <>
      <span suppressHydrationWarning>{many(words)}</span>
      <span suppressHydrationWarning>{readingTime(words)} to read</span>
    </>
  );
}

/** The same of the words that are chosen, while some are. */
export function ChosenCount({ editor }: { editor: Editor }) {
  const { language } = useDesk().story;
  const words = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { from, to, empty } = state.selection;
      return empty ? null : countChosen(state.doc, from, to, language);
    },
  });
  if (words === null) return null;
  return (
    <span className="text-ink-2">
      {many(words)} chosen, {readingTime(words)} to read
    </span>
  );
}
