'use client';

import type { Editor } from '@tiptap/react';
import { counted } from '#components/desk/words/fill.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { KEYS } from '../keys.ts';
import { keyWord } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';
import { languageName } from './panel/languages.ts';
import { useDesk } from './story-context.ts';
import { ChosenCount, Counts } from './words/Counts.island.tsx';

/** Counts of the text, then the keys of this screen. */
export function StoryFoot({ content, editor }: { content: StoryContent; editor: Editor | null }) {
  const { story } = useDesk();
  const said = useWords();
  const letters = [...content.headline].length;
  return (
    <section
      aria-label={said.details.countsAndKeys}
      className="flex h-foot items-center gap-[18px] overflow-hidden border-t border-line px-4 text-meta whitespace-nowrap text-ink-3 max-desk:hidden"
    >
      <Counts content={content} />
      {editor ? <ChosenCount editor={editor} /> : null}
      <span>{counted(said.language, said.writing.counts.letters, letters)}</span>
      <span>{languageName(story.language, said.language) + said.comma + said.kinds.direction[story.direction]}</span>
      <span className="ms-auto inline-flex items-center gap-[18px] max-broad:hidden">
        {KEYS.editor
          .filter(({ foot }) => foot)
          .map(({ chords, does }) => (
            <span key={does} className="inline-flex items-center gap-1.5">
              <Kbd chord={chords[0] ?? ''} /> {keyWord(said, does)}
            </span>
          ))}
      </span>
    </section>
  );
}
