'use client';

import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { type Byline, BylineRole } from '#newsroom/stories/content.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entryList } from '../lists/shared-list.ts';
import { useDesk } from '../story-context.ts';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { Writable } from './Writable.island.tsx';

const ROLES = BylineRole.options.map((role) => ({ value: role, label: role }));
const blank = { role: 'by', place: '' } as const;

/** Who wrote it, in the order in which readers will see it: people of the newsroom, or plain text. */
export function Bylines() {
  const { doc, find } = useDesk();
  const list = entryList(doc, 'bylines');
  const add = (name: string, personId: string | null) =>
    addEntry<Byline>(list, { ...blank, key: crypto.randomUUID(), name, personId });
  return (
    <Fact name="Bylines" id="bylines">
      <OrderedList<Byline> label="Bylines" list={list} nameOf={({ name }) => name || 'No name'}>
        {(byline, takeOut) => (
          <BylineRow
            byline={byline}
            onTakeOut={takeOut}
            onChange={(words) => changeEntry<Byline>(list, byline.key, words)}
          />
        )}
      </OrderedList>
      <Finder
        add="Add a person or plain text"
        label="Add a byline"
        placeholder="Name"
        find={find.people}
        show={({ id, name, role }) => ({ value: id, label: name, note: role })}
        onChoose={({ id, name }) => add(name, id)}
        offer={{ says: (words) => `“${words}” as plain text`, choose: (words) => add(words, null) }}
      />
    </Fact>
  );
}

function BylineRow({
  byline,
  onTakeOut,
  onChange,
}: {
  byline: Byline;
  onTakeOut: () => void;
  onChange: (words: Partial<Byline>) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        small
        tone="quiet"
        aria-expanded={open}
        className="w-full min-w-0 !justify-start !px-1 !font-normal"
        onClick={() => setOpen(!open)}
      >
        <span className="truncate">
          <span className="text-ink">
            <bdi>{byline.name || 'No name'}</bdi>
          </span>{' '}
          <span className="text-ink-3">
            {byline.role}
            {byline.place ? `, ${byline.place}` : ''}
          </span>
        </span>
      </Button>
      {open ? (
        <Writable>
          {byline.personId ? null : (
            <TextInput
              label="Name"
              value={byline.name}
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
          <Select
            label="Role"
            options={ROLES}
            value={byline.role}
            onValueChange={(role) => onChange({ role: BylineRole.parse(role) })}
          />
          <TextInput
            label="Place"
            value={byline.place}
            maxLength={200}
            onChange={(event) => onChange({ place: event.target.value })}
          />
          <Button small className="justify-self-start" onClick={onTakeOut}>
            Take out
          </Button>
        </Writable>
      ) : null}
    </>
  );
}
