'use client';

import { Eye, Lock, User } from 'lucide-react';
import { useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Combobox } from '#components/ui/Combobox.island.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { Menu, MenuItem, MenuRule } from '#components/ui/Menu.island.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { Tabs } from '#components/ui/Tabs.island.tsx';
import { TextArea } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { ToggleGroup } from '#components/ui/ToggleGroup.island.tsx';
import { Tooltip } from '#components/ui/Tooltip.island.tsx';
import { Panel } from './Page.tsx';

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const;
const SECTIONS = ['World', 'Harbour', 'Culture'].map((label) => ({ value: label.toLowerCase(), label }));

export function SpecimensThatAct() {
  return (
    <>
      <Panel title="Choices">
        <Choices />
      </Panel>
      <Panel title="Menus, tips, toasts, dialogs">
        <Floating />
      </Panel>
      <Panel title="Tabs" note="A count stands after the name; red only if it stops publishing.">
        <Tabs
          label="Beside the story"
          className="max-w-[400px] border border-line"
          tabs={[
            { value: 'details', name: 'Details', panel: <p className="p-4">Section, kind, slug.</p> },
            { value: 'links', name: 'Links', count: 3, panel: <p className="p-4">Three links.</p> },
            {
              value: 'checks',
              name: 'Pre-flight',
              count: 5,
              stops: true,
              panel: <p className="p-4">Five problems.</p>,
            },
          ]}
        />
      </Panel>
    </>
  );
}

function Choices() {
  const [when, setWhen] = useState<'now' | 'at'>('now');
  const [chosen, setChosen] = useState('nobody');
  return (
    <div className="flex flex-wrap items-start gap-3.5">
      <Select label="Section" options={SECTIONS} fieldClassName="w-[160px]" />
      <div className="grid gap-1">
        <span className="text-meta font-medium text-ink-2">Publish</span>
        <ToggleGroup
          label="Publish"
          choices={[
            { value: 'now', name: 'Now' },
            { value: 'at', name: 'At…' },
          ]}
          value={when}
          onValueChange={setWhen}
        />
      </div>
      <div className="w-[240px]">
        <Combobox
          label="Person"
          help={`Chosen: ${chosen}`}
          items={['Amal Rashidi', 'Nour Adeyemi', 'Sami Toivola'].map((label) => ({ value: label, label }))}
          onChoose={({ label }) => setChosen(label)}
          offer={(words) => ({ value: words, label: `“${words}” as plain text` })}
        />
      </div>
    </div>
  );
}

function Floating() {
  const say = useToast();
  return (
    <div className="flex flex-wrap items-center gap-3.5">
      <Menu label="ferry-logs" trigger={<Button>What can be done</Button>}>
        <MenuItem icon={<User {...icon} />} shortcut="H">
          Hand over…
        </MenuItem>
        <MenuItem icon={<Eye {...icon} />} shortcut="F9">
          Preview
        </MenuItem>
        <MenuItem icon={<Lock {...icon} />} whoCan="An editor can">
          Publish…
        </MenuItem>
        <MenuRule />
        <MenuItem icon={<Mark name="withdrawn" />} stop>
          Withdraw…
        </MenuItem>
      </Menu>
      <Tooltip tip="Move up" shortcut="Alt+ArrowUp">
        <Button>Move up</Button>
      </Tooltip>
      <Button
        onClick={() => say({ message: '3 stories handed to Copy', action: { name: 'Undo', do: () => undefined } })}
      >
        Toast
      </Button>
      <Button onClick={() => say({ message: 'Live everywhere in 31 ms', tone: 'live' })}>Live toast</Button>
      <Button
        onClick={() =>
          say({ message: 'The picture was not taken: the file ends early. Nothing else changed.', tone: 'stop' })
        }
      >
        Toast of a failure
      </Button>
      <Dialog
        title="All of it"
        description="A panel from the end side."
        place="side"
        trigger={<Button>Panel</Button>}
        foot={<Button tone="main">Go on</Button>}
      >
        <p>Steps, which scroll.</p>
      </Dialog>
      <AlertDialog
        title="Withdraw “Minister’s aide resigns, party source says”?"
        action="Withdraw"
        keep="Keep it live"
        trigger={<Button tone="stop">Withdraw…</Button>}
        onAction={async () => say({ message: 'Withdrawn' })}
      >
        <p>Readers get a page that says it was withdrawn, with your reason. The text and its history stay here.</p>
        <TextArea label="Reason, shown to readers" defaultValue="The source has taken back the statement." />
      </AlertDialog>
    </div>
  );
}
