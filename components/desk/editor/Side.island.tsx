'use client';

import type { Ref } from 'react';
import { Tabs } from '#components/ui/Tabs.island.tsx';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { HistoryTab } from '../history/HistoryTab.island.tsx';
import { useWords } from '../words/words-context.ts';
import { afterText } from './after-text.tsx';
import { Details } from './panel/Details.island.tsx';
import { Links } from './panel/Links.island.tsx';
import { Pictures } from './panel/Pictures.island.tsx';
import { PreFlight } from './panel/PreFlight.island.tsx';
import type { PanelTab } from './panel/tabs.ts';
import type { PreFlighted } from './panel/use-pre-flight.ts';
import { Counts } from './words/Counts.island.tsx';

type Props = {
  ref: Ref<HTMLElement>;
  content: StoryContent;
  checked: PreFlighted;
  tab: PanelTab;
  /** True while a phone shows it over the text. */
  isSheet: boolean;
  onTab: (tab: PanelTab) => void;
  onField: (field: string) => void;
};

/** Always the same elements: they follow the shared document by themselves, and are not drawn anew with the page. */
const PANELS = { details: <Details />, links: <Links />, pictures: <Pictures />, history: <HistoryTab /> };

/** What belongs to the story beside its text, in tabs. */
export const Side = afterText(function Side({ ref, content, checked, tab, isSheet, onTab, onField }: Props) {
  const said = useWords();
  const { problems, at } = checked;
  const tabs = [
    { value: 'details', name: said.tabs.details, panel: PANELS.details },
    { value: 'links', name: said.tabs.links, count: content.related.length, panel: PANELS.links },
    { value: 'pictures', name: said.tabs.pictures, count: content.pictures.length, panel: PANELS.pictures },
    {
      value: 'preflight',
      name: said.tabs.preflight,
      count: problems.length,
      stops: checked.stops > 0,
      panel: (
        <>
          <p className="hidden gap-4 border-b border-line px-4 py-3 text-meta text-ink-2 max-desk:flex">
            <Counts content={content} />
          </p>
          <PreFlight problems={problems} at={at} onGo={({ field }) => onField(field)} />
        </>
      ),
    },
    { value: 'history', name: said.tabs.history, panel: PANELS.history },
  ];
  return (
    <aside
      ref={ref}
      aria-label={said.details.about}
      className={`grid min-h-0 min-w-0 border-s border-line max-desk:fixed max-desk:inset-x-0 max-desk:top-13 max-desk:bottom-[55px] max-desk:z-20 max-desk:border-s-0 max-desk:bg-canvas ${isSheet ? '' : 'max-desk:hidden'}`}
    >
      <Tabs label={said.details.about} value={tab} onValueChange={(value) => onTab(value as PanelTab)} tabs={tabs} />
    </aside>
  );
});
