'use client';

import type { Editor } from '@tiptap/react';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { afterText } from './after-text.tsx';
import type { PanelTab } from './panel/tabs.ts';
import type { PreFlighted } from './panel/use-pre-flight.ts';
import { StoryDock } from './StoryDock.island.tsx';
import { StoryFoot } from './StoryFoot.island.tsx';

type Props = {
  content: StoryContent;
  editor: Editor | null;
  checked: PreFlighted;
  sheet: PanelTab | null;
  onSheet: (tab: PanelTab | null) => void;
};

/** What stands below the text: the foot line at a desk, the dock on a phone. */
export const StoryFeet = afterText(function StoryFeet({ content, editor, checked, sheet, onSheet }: Props) {
  return (
    <div>
      <StoryFoot content={content} editor={editor} />
      <StoryDock sheet={sheet} problems={checked.problems.length} stops={checked.stops > 0} onSheet={onSheet} />
    </div>
  );
});
