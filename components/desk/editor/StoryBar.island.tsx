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
import { afterText } from './after-text.tsx';
import { PeopleHere } from './presence/PeopleHere.island.tsx';
import { SaveState } from './saving/SaveState.island.tsx';
import { type SaveSignal, useSaveState } from './saving/save-signal.ts';
import { useDesk, usePeople } from './story-context.ts';
import type { DeedName } from './use-dialogs.ts';
import { useOthersChanges } from './use-others-changes.ts';

type Props = { saving: SaveSignal; onDeed: (name: DeedName) => void };

/** Back, where the story is, how near readers are, whether it is saved; then what can be done with it. */
export const StoryBar = afterText(function StoryBar({ saving, onDeed }: Props) {
  const { story, may } = useDesk();
  const people = usePeople();
  const said = useWords();
  const whoCan = may.write ? undefined : said.story.aReporterCan;
  const base = `/admin/stories/${story.id}`;
  return (
    <header className="flex min-h-mast items-center gap-3.5 border-b border-line ps-2 pe-3 whitespace-nowrap max-desk:min-h-13 max-phone:gap-1 max-phone:ps-0 max-phone:pe-1 max-narrow:gap-0.5 max-narrow:pe-0.5">
      <div className="flex min-w-0 flex-1 items-center gap-2.5 overflow-hidden max-phone:flex-none max-phone:gap-0">
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
        <StoryState saving={saving} />
      </div>
      {may.write ? <SaveState saving={saving} /> : <span className="text-ink-3">{said.story.reads}</span>}
      <div className="flex flex-1 items-center justify-end gap-2 max-phone:gap-0.5">
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
          <MenuItem shortcut="Mod+S" onSelect={() => onDeed('naming')} whoCan={whoCan}>
            {said.story.name}
          </MenuItem>
          <MenuItem shortcut="Mod+Shift+H" onSelect={() => onDeed('handing')} whoCan={whoCan}>
            {said.story.handOver}
          </MenuItem>
          <MenuItem shortcut="Mod+Alt+F" onSelect={() => onDeed('finding')}>
            {said.story.find}
          </MenuItem>
          <MenuItem shortcut="Mod+Alt+S" onSelect={() => onDeed('making')} whoCan={whoCan}>
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
        <Button tone="main" shortcut="Mod+Enter" onClick={() => onDeed('publishing')} className="max-narrow:px-2">
          {said.story.publish}
        </Button>
      </div>
    </header>
  );
});

/** Where the story is; live with changes as soon as one is saved, whoever wrote it. */
function StoryState({ saving }: { saving: SaveSignal }) {
  const { doc, story, zone } = useDesk();
  const said = useWords();
  const language = useDeskLanguage();
  const saved = useSaveState(saving);
  const at = story.liveFrom ? new Date(story.liveFrom) : null;
  const since = saved.is === 'saved' && saved.at > story.savedAt;
  const changed = story.state === 'live' && (story.ahead || since);
  useOthersChanges(doc, story.state === 'live' && !changed);
  const name = changed ? 'changes' : story.state;
  return (
    <span className="flex flex-none items-center gap-1.5 max-desk:min-w-0 max-desk:shrink">
      {changed ? (
        <Link href={sinceLive(story.id)} title={said.story.differs} className="flex min-h-6 min-w-6 items-center">
          <StateMark name={name}>
            <span className={`${WORD} underline decoration-edge underline-offset-3 hover:decoration-ink`}>
              {said.story.changed}
            </span>
          </StateMark>
        </Link>
      ) : (
        <StateMark name={name}>
          <span className={WORD}>{said.states[story.state]}</span>
        </StateMark>
      )}
      {at ? (
        <time dateTime={at.toISOString()} title={fullTime(zone, at, language)} className="text-ink-3 max-desk:hidden">
          {story.state === 'scheduled' ? said.story.for : said.story.since} {shortTime(zone, at, new Date(), language)}
        </time>
      ) : null}
    </span>
  );
}

/** On a phone the mark stands alone, and its word is only heard. */
const WORD = 'font-medium text-ink max-phone:sr-only';
