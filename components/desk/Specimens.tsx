import { Ellipsis } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Check, Switch } from '#components/ui/Check.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Initials, PersonTag } from '#components/ui/Initials.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { MARK_NAMES, type MarkName } from '#components/ui/Mark.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { StateMark } from '#components/ui/StateMark.tsx';
import { Cell, NameCell, Table, TableRow } from '#components/ui/Table.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import { Token } from '#components/ui/Token.tsx';
import { Panel } from './Page.tsx';
import { SpecimensThatAct } from './SpecimensThatAct.island.tsx';

const COLOURS: [string, string, string][] = [
  ['bg-canvas', 'canvas', 'desk'],
  ['bg-sheet', 'sheet', 'work, text'],
  ['bg-raised', 'raised', 'menus'],
  ['bg-well', 'well', 'hover, chosen'],
  ['bg-line', 'line', 'hairline'],
  ['bg-edge', 'edge', 'controls'],
  ['bg-ink', 'ink', 'text'],
  ['bg-ink-2', 'ink-2', 'labels'],
  ['bg-ink-3', 'ink-3', 'quiet'],
  ['bg-pencil', 'pencil', 'focus, links'],
  ['bg-pencil-wash', 'pencil-wash', 'selection'],
  ['bg-live', 'live', 'public'],
  ['bg-live-wash', 'live-wash', 'added'],
  ['bg-due', 'due', 'time'],
  ['bg-due-wash', 'due-wash', 'passage'],
  ['bg-stop', 'stop', 'stop'],
  ['bg-stop-wash', 'stop-wash', 'not saved'],
];

const MARK_WORDS: Record<MarkName, string> = {
  idea: 'Assigned, no words yet',
  draft: 'Draft',
  handed: 'Handed over, at a desk',
  ready: 'Ready, approved',
  held: 'Held, with a reason',
  scheduled: 'Scheduled',
  embargo: 'Embargo',
  live: 'Live',
  changes: 'Live, changes unpublished',
  liveblog: 'Live blog',
  corrected: 'Live, corrected',
  withdrawn: 'Withdrawn',
  must: 'Must be fixed',
  should: 'Should be fixed',
  hint: 'Could be better',
  fine: 'Fine',
  saved: 'Saved',
  lost: 'Not saved',
  dead: 'Dead link',
  moved: 'Moved',
  slow: 'Slow',
};

/** Every part in every state, to be looked at after each change of the system. */
export function Specimens() {
  return (
    <div className="overflow-auto bg-sheet">
      <h1 className="sr-only">Specimens</h1>
      <Panel
        title="Colour"
        note="Four meanings. Green: readers can see it. Blue: you are here. Amber: time. Red: stop, lost, dead."
      >
        <ul className="grid grid-cols-[repeat(auto-fill,118px)] gap-3.5">
          {COLOURS.map(([colour, name, use]) => (
            <li key={name} className="text-meta text-ink-3">
              <span className={`mb-1 block h-10 rounded-mark border border-line ${colour}`} />
              <b className="block font-medium text-ink">{name}</b>
              {use}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Marks" note="14 px. The fill tells how near the story is to readers. Always with its word or name.">
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(176px,1fr))] gap-x-4 gap-y-2">
          {MARK_NAMES.map((name) => (
            <li key={name}>
              <StateMark name={name}>{MARK_WORDS[name]}</StateMark>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Type" note="Serif: words that will be published. Sans: what the desk says.">
        <p className="flex flex-wrap items-baseline gap-x-7 gap-y-2">
          <span className="copy text-headline font-[560] tracking-[-0.018em]">Headline 38</span>
          <span className="copy text-standfirst">Standfirst 21</span>
          <span className="copy text-body">Body 19/1.58</span>
          <span className="headline">List headline 16</span>
          <span lang="fa" dir="rtl" className="headline">
            تیتر فهرست
          </span>
        </p>
        <p className="flex flex-wrap items-baseline gap-x-7 gap-y-2">
          <b className="text-head font-semibold">Title 17</b>
          <b className="text-lead font-semibold">Lead 14</b>
          <span>Desk 13, figures 12:03:04 line up</span>
          <span className="text-meta text-ink-3">Meta 12</span>
          <span className="text-key text-ink-3">Key 11</span>
        </p>
      </Panel>
      <Panel title="Buttons" note="One solid button on a screen. Green only where something becomes public.">
        <div className="flex flex-wrap items-center gap-3.5">
          <Button tone="public" shortcut="Mod+Enter">
            Publish now
          </Button>
          <Button tone="main" shortcut="Mod+Enter">
            Make the story
          </Button>
          <Button shortcut="C">Compare…</Button>
          <Button tone="quiet">Columns</Button>
          <Button tone="stop">Withdraw…</Button>
          <Button blocked>Fix 1 problem first</Button>
          <Button aria-pressed>Pressed</Button>
          <Button small>Small</Button>
          <IconButton label="More">
            <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
          </IconButton>
        </div>
      </Panel>
      <Panel title="Fields" note="Say the rule before, the reason after.">
        <div className="flex flex-wrap items-start gap-3.5">
          <TextInput label="Dateline" defaultValue="Port Averil" fieldClassName="w-[200px]" />
          <TextInput
            label="Slug line"
            placeholder="two-words"
            help="Small letters and hyphens."
            fieldClassName="w-[200px]"
          />
          <TextInput
            label="Goes live"
            defaultValue="03:30, 29 March"
            reason="That hour does not exist here: clocks jump from 03:00 to 04:00."
            fieldClassName="w-[250px]"
          />
          <TextArea label="Reason, shown to readers" rows={2} fieldClassName="w-[250px]" />
          <div className="grid gap-1.5 pt-4">
            <Check defaultChecked>Embargo</Check>
            <Check type="radio" name="specimen" defaultChecked>
              Public source
            </Check>
            <Check type="radio" name="specimen">
              Confidential source
            </Check>
          </div>
          <div className="grid gap-1.5 pt-4">
            <Switch defaultChecked>Backfill</Switch>
            <Switch>Off</Switch>
          </div>
        </div>
      </Panel>
      <SpecimensThatAct />
      <Panel title="Words in the page" note="What happened, what was kept, what to do.">
        <Notice tone="due">
          <b>You were signed out at 11:58 after 12 hours.</b> What you typed since is safe on this device.
        </Notice>
        <Notice tone="stop">The picture was not taken: the file ends early. Nothing else changed.</Notice>
        <Notice tone="live">Live everywhere in 31 ms.</Notice>
        <Notice tone="pencil">Nour is in this story too.</Notice>
      </Panel>
      <Panel title="Keys, people, tokens">
        <p className="flex flex-wrap items-center gap-3.5">
          <Kbd chord="Mod+K" />
          <Kbd chord="Enter" />
          <Kbd chord="F8" />
          <Kbd chord="G S" />
          <PersonTag name="Amal" />
          <PersonTag name="Nour" />
          <Initials name="Amal Rashidi" />
          <Initials name="Sami Toivola" me />
          <Token kind="section" name="World" />
        </p>
      </Panel>
      <Panel title="Rows" note="Rest, focus, chosen, gone.">
        <Rows />
      </Panel>
      <Panel title="Nothing found" note="Repeats the question, then lists the keys that lead out.">
        <EmptyState
          title="No live story in World has “cadastral”."
          keys={[{ chord: 'Escape', does: 'empty the filter' }]}
        />
      </Panel>
    </div>
  );
}

function Rows() {
  return (
    <Table className="max-w-[880px]" aria-label="Rows in their states">
      <tbody>
        {(
          [
            ['ready', 'Ready', 'The tram line nobody asked for is the one we need', {}],
            ['draft', 'Draft', 'Iranian envoy in Helsinki quits and sides with opposition', { current: true }],
            ['handed', 'At Copy', 'Nurses’ union says night shifts left one ward without a doctor', { chosen: true }],
            ['withdrawn', 'Withdrawn', 'Minister’s aide resigns, party source says', { gone: true }],
          ] as const
        ).map(([mark, word, headline, state]) => (
          <TableRow key={mark} {...state}>
            <Cell className="w-[124px] ps-4">
              <StateMark name={mark}>{word}</StateMark>
            </Cell>
            <NameCell>
              <span className="headline">{headline}</span>
            </NameCell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
