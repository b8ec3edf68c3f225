import Link from 'next/link';
import type { MouseEvent } from 'react';
import { Mark } from '#components/ui/Mark.tsx';
import { Cell, GroupRow, NameCell, Table, TableHead, TableRow } from '#components/ui/Table.tsx';
import { fill } from '#newsroom/sentence.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import { sinceLive } from './history/ends.ts';
import { LiveWhen } from './LiveWhen.tsx';
import { markOf } from './story-state.ts';
import { Timestamp } from './Timestamp.tsx';
import { type DayWords, dayGroup } from './time.ts';
import { useDeskLanguage, useWords } from './words/words-context.ts';

type Props = {
  stories: StoryRow[];
  zone: string;
  now: string;
  /** Words to mark in headlines. */
  words: string;
  current: number;
  onCurrent: (index: number) => void;
};

/** Stories, last changed first, grouped by the newsroom's day. On a phone a row is its headline, then what it is and when. */
export function StoryTable({ stories, zone, now, words, current, onCurrent }: Props) {
  const said = useWords();
  const days = { today: said.list.today, yesterday: said.list.yesterday, language: useDeskLanguage() };
  return (
    <Table aria-label={said.list.table} className="max-desk:block">
      <thead className="max-desk:hidden">
        <tr>
          <TableHead className="w-[164px] ps-4">{said.list.state}</TableHead>
          <TableHead>{said.list.headline}</TableHead>
          <TableHead className="w-[170px] max-vast:hidden">{said.list.slug}</TableHead>
          <TableHead className="w-[112px] max-wide:hidden">{said.list.section}</TableHead>
          <TableHead className="w-[150px] max-wide:hidden">{said.list.by}</TableHead>
          <TableHead className="w-[136px]">{said.list.live}</TableHead>
          <TableHead className="w-[116px] pe-4 text-end" aria-sort="descending">
            {said.list.changed}
          </TableHead>
        </tr>
      </thead>
      <tbody className="max-desk:block">
        {stories.map((story, index) => (
          <StoryRows
            key={story.id}
            story={story}
            group={groupOf(stories, index, { zone, now, days })}
            shared={{ zone, now, words }}
            current={index === current}
            onFocus={() => onCurrent(index)}
          />
        ))}
      </tbody>
    </Table>
  );
}

type Calendar = { zone: string; now: string; days: DayWords };

function groupOf(stories: StoryRow[], index: number, { zone, now, days }: Calendar): string | null {
  const [own, before] = [stories[index]!, stories[index - 1]];
  const nameOf = (story: StoryRow) => dayGroup(zone, new Date(story.changedAt), new Date(now), days);
  const name = nameOf(own);
  return before && nameOf(before) === name ? null : name;
}

type RowProps = {
  story: StoryRow;
  group: string | null;
  shared: { zone: string; now: string; words: string };
  current: boolean;
  onFocus: () => void;
};

function StoryRows({ story, group, shared: { zone, now, words }, current, onFocus }: RowProps) {
  const said = useWords();
  const mark = markOf(story);
  const small = 'max-desk:row-start-2 max-desk:text-meta';
  return (
    <>
      {group ? <GroupRow name={group} /> : null}
      <TableRow
        current={current}
        gone={story.state === 'withdrawn'}
        onFocus={onFocus}
        onClick={openRow}
        className="scroll-mt-7 max-desk:grid max-desk:grid-cols-[14px_auto_minmax(0,1fr)_auto] max-desk:items-baseline max-desk:gap-x-2 max-desk:gap-y-[3px] max-desk:border-b max-desk:border-line max-desk:px-3.5 max-desk:py-[11px] max-desk:aria-current:bg-transparent max-desk:aria-current:shadow-none"
      >
        <Cell className="ps-4 max-desk:contents" title={story.ahead ? said.list.ahead : undefined}>
          <span className="inline-flex items-center gap-[7px] align-middle max-desk:contents">
            <Mark name={mark} className="max-desk:row-start-1 max-desk:mt-1 max-desk:self-start" />
            <span className={`${small} max-desk:col-start-2 max-desk:text-ink-2`}>
              {story.ahead ? (
                <Link href={sinceLive(story.id)} prefetch={false} className="hover:underline">
                  {said.states[mark]}
                </Link>
              ) : (
                said.states[mark]
              )}
            </span>
          </span>
        </Cell>
        <NameCell className="max-desk:col-span-3 max-desk:col-start-2 max-desk:row-start-1">
          <Headline story={story} words={words} />
        </NameCell>
        <Cell className="text-ink-3 max-vast:hidden">
          <bdi dir="auto">{story.slug}</bdi>
        </Cell>
        <Cell className={`${small} max-wide:hidden max-desk:col-start-3 max-desk:block max-desk:text-ink-3`}>
          <bdi>{story.section.name}</bdi>
        </Cell>
        <Cell className="max-wide:hidden max-desk:col-span-3 max-desk:col-start-2 max-desk:block max-desk:text-meta max-desk:empty:hidden">
          <Byline names={story.bylineNames} />
        </Cell>
        <Cell className={`${small} max-desk:col-start-4 max-desk:text-end`}>
          <LiveWhen story={story} zone={zone} now={now} words={said} />
        </Cell>
        <Cell
          className="pe-4 text-end max-desk:hidden"
          title={fill(said.list.changedBy, { name: story.changedByName })}
        >
          <Timestamp at={story.changedAt} zone={zone} now={now} language={said.language} />
        </Cell>
      </TableRow>
    </>
  );
}

function Headline({ story, words }: { story: StoryRow; words: string }) {
  const said = useWords();
  const foreign = (directionOf(useDeskLanguage()) === 'rtl') !== (story.direction === 'rtl');
  return (
    <Link
      prefetch={false}
      data-row
      href={`/admin/stories/${story.id}`}
      className="grid min-w-0 items-center gap-[7px] outline-none data-foreign:grid-cols-[auto_minmax(0,1fr)]"
      data-foreign={foreign || undefined}
    >
      {foreign ? (
        <span className="rounded-mark border border-line px-[3px] text-key text-ink-3">{story.language}</span>
      ) : null}
      <span
        lang={story.language}
        dir={story.direction}
        className="headline max-desk:overflow-visible max-desk:text-[1.125rem] max-desk:leading-[1.22] max-desk:text-pretty max-desk:whitespace-normal"
      >
        {story.headline ? (
          <Marked text={story.headline} words={words} />
        ) : (
          <em className="text-ink-3">{said.list.noHeadline}</em>
        )}
      </span>
    </Link>
  );
}

/** The typed words, marked where they stand. Text, never markup. */
function Marked({ text, words }: { text: string; words: string }) {
  const each = words
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .slice(0, 8);
  if (each.length === 0) return text;
  const pattern = new RegExp(`(${each.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  let at = 0;
  return text.split(pattern).map((part, index) => {
    at += part.length;
    return index % 2 === 1 ? <mark key={at}>{part}</mark> : part;
  });
}

function Byline({ names: [first, ...others] }: { names: string[] }) {
  if (!first) return null;
  return <bdi>{others.length > 0 ? `${first} +${others.length}` : first}</bdi>;
}

/** A press anywhere on a row opens it, except on what has its own press, and not while text is being selected. */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  if ((event.target as Element).closest('a, button, input') || window.getSelection()?.type === 'Range') return;
  event.currentTarget.querySelector<HTMLElement>('[data-row]')?.click();
}
