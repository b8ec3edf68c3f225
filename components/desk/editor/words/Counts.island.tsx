'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { counted } from '#components/desk/words/fill.ts';
import type { Words } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { useDesk } from '../story-context.ts';
import { countChosen, countStory, readingTime } from './count.ts';

function wordCount({ language, writing: { counts } }: Words, count: number): string {
  return counted(language, counts.words, count);
}

/**
 * How long the story is, to write and to read. Where words end in odd texts is for Unicode's data to say, of which the server
 * and a browser may have other years: no reason to draw the page anew.
 */
export function Counts({ content }: { content: StoryContent }) {
  const { language } = useDesk().story;
  const said = useWords();
  const words = countStory(content.body.content, language);
  return (
    <>
      <span suppressHydrationWarning>{wordCount(said, words)}</span>
      <span suppressHydrationWarning>{fill(said.writing.counts.toRead, { time: readingTime(said, words) })}</span>
    </>
  );
}

/** The same of the words that are chosen, while some are. */
export function ChosenCount({ editor }: { editor: Editor }) {
  const { language } = useDesk().story;
  const said = useWords();
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
      {fill(said.writing.counts.chosen, { words: wordCount(said, words), time: readingTime(said, words) })}
    </span>
  );
}
