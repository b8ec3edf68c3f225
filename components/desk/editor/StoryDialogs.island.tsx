'use client';

import type { Role } from '#newsroom/actor.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { Commands } from '../Commands.island.tsx';
import { HandOver } from '../history/HandOver.island.tsx';
import { NameVersion } from '../history/NameVersion.island.tsx';
import { PublishPanel } from '../publish/PublishPanel.island.tsx';
import { afterText } from './after-text.tsx';
import type { DialogName, Dialogs } from './use-dialogs.ts';

type Props = {
  role: Role;
  open: Dialogs['open'];
  show: Dialogs['show'];
  content: StoryContent;
  onField: (field: string) => void;
  /** True if publishing puts a mistake right. */
  corrects: boolean;
};

/** What opens over a story's screen and needs nothing of its editor. */
export const StoryDialogs = afterText(function StoryDialogs({ role, open, show, content, onField, corrects }: Props) {
  const of = (name: DialogName) => ({ open: open[name], onOpenChange: (isOpen: boolean) => show(name, isOpen) });
  return (
    <>
      <Commands role={role} where="editor" />
      <NameVersion {...of('naming')} />
      <HandOver {...of('handing')} />
      <PublishPanel {...of('publishing')} content={content} onGo={({ field }) => onField(field)} corrects={corrects} />
    </>
  );
});
