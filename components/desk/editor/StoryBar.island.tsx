'use client';

import { ChevronLeft, MoreHorizontal } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClass } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { Menu, MenuItem } from '#components/ui/Menu.island.tsx';
import { StateMark } from '#components/ui/StateMark.tsx';
import { sinceLive } from '../history/ends.ts';
import { fullTime, shortTime } from '../time.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { PeopleHere } from './presence/PeopleHere.island.tsx';
import { SaveState } from './saving/SaveState.island.tsx';
import type { SaveState as State } from './saving/save-state.ts';
import { useDesk } from './story-context.ts';

type Props = {
  state: State;
  onPublish: () => void;
  onName: () => void;
  onHandOver: () => void;
  onFind: () => void;
  onSnippet: () => void;
};

/** Back, where the story is, how near readers are, whether it is saved; then what can be done with it. */
export function StoryBar({ state, onPublish, onName, onHandOver, onFind, onSnippet }: Props) {
  const { story, zone, may, people } = useDesk();
  const said = useWords();
  const language = useDeskLanguage();
  const whoCan = may.write ? undefined : said.story.aReporterCan;
  const base = `/admin/stories/${story.id}`;
  return (
    <header className="flex min-h-mast items-center gap-3.5 border-b border-line ps-2 pe-3 whitespace-nowrap max-desk:min-h-13 max-narrow:gap-1 max-narrow:ps-0 max-narrow:pe-1">
      <div className="flex min-w-0 flex-1 items-center gap-2.5 overflow-hidden max-narrow:flex-none">
        <Link
          href="/admin"
          aria-label={said.story.back}
          className="inline-grid size-control flex-none place-items-center rounded-control text-ink-2 hover:bg-well hover:text-ink"
        >
          <ChevronLeft aria-hidden size={18} strokeWidth={1.5} className="flip-rtl" />
        </Link>
        <span className="truncate text-ink-3 max-desk:hidden">
          <bdi>{story.section.name}</bdi> / <bdi>{story.slug}</bdi>
        </span>
        <span className="flex min-w-0 max-narrow:hidden">
          <StoryState />
        </span>
      </div>
      {may.write ? <SaveState state={state} zone={zone} /> : <span className="text-ink-3">{said.story.reads}</span>}
      <div className="flex flex-1 items-center justify-end gap-2 max-narrow:gap-0.5">
        <PeopleHere people={people} />
        <a href={`${base}/preview`} target="nightdesk-preview" className={`${buttonClass('quiet')} max-desk:hidden`}>
          {said.story.preview} <Kbd bare chord="F9" />
        </a>
        <Menu
          trigger={
            <IconButton label={said.story.more}>
              <MoreHorizontal aria-hidden size={18} strokeWidth={1.5} />
            </IconButton>
          }
        >
          <MenuItem shortcut="Mod+S" onSelect={onName} whoCan={whoCan}>
            {said.story.name}
          </MenuItem>
          <MenuItem shortcut="Mod+Shift+H" onSelect={onHandOver} whoCan={whoCan}>
            {said.story.handOver}
          </MenuItem>
          <MenuItem shortcut="Mod+Alt+F" onSelect={onFind}>
            {said.story.find}
          </MenuItem>
          <MenuItem shortcut="Mod+Alt+S" onSelect={onSnippet} whoCan={whoCan}>
            {said.story.snippet}
          </MenuItem>
          <MenuItem href={`${base}/revisions`} render={<Link href={`${base}/revisions`} />}>
            {said.story.versions}
          </MenuItem>
          {story.state === 'live' ? (
            <MenuItem shortcut="F2" href={sinceLive(story.id)} render={<Link href={sinceLive(story.id)} />}>
              {said.story.sinceLive}
            </MenuItem>
          ) : null}
          <MenuItem href={`${base}/publication`} render={<Link href={`${base}/publication`} />}>
            {said.story.publication}
          </MenuItem>
          <MenuItem href={`${base}/preview`}>{said.story.preview}</MenuItem>
        </Menu>
        <Button tone="main" shortcut="Mod+Enter" onClick={onPublish}>
          {said.story.publish}
        </Button>
      </div>
    </header>
  );

  function StoryState() {
    const at = story.liveFrom ? new Date(story.liveFrom) : null;
    const since = state.is === 'saved' && state.at > story.savedAt;
    const changed = story.state === 'live' && (story.ahead || since);
    return (
      <StateMark name={changed ? 'changes' : story.state}>
        {changed ? (
          <Link
            href={sinceLive(story.id)}
            title={said.story.differs}
            className="font-medium text-ink underline decoration-edge underline-offset-3 hover:decoration-ink"
          >
            {said.story.changed}
          </Link>
        ) : (
          <span className="font-medium text-ink">{said.states[story.state]}</span>
        )}
        {at ? (
          <time
            dateTime={at.toISOString()}
            title={fullTime(zone, at, language)}
            className="ps-1.5 text-ink-3 max-desk:hidden"
          >
            {story.state === 'scheduled' ? said.story.for : said.story.since}{' '}
            {shortTime(zone, at, new Date(), language)}
          </time>
        ) : null}
      </StateMark>
    );
  }
}
