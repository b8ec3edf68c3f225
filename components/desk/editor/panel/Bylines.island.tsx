'use client';

import { useState } from 'react';
import { kindWord } from '#components/desk/words/part-words.ts';
import { quoted } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { fill } from '#newsroom/sentence.ts';
import { BYLINE_ROLES, chosen } from '#newsroom/stories/choices.ts';
import type { Byline } from '#newsroom/stories/content.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entryList } from '../lists/shared-list.ts';
import { useDesk } from '../story-context.ts';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { Writable } from './Writable.island.tsx';

const blank = { role: 'by', place: '' } as const;

/** Who wrote it, in the order in which readers will see it: people of the newsroom, or plain text. */
export function Bylines() {
  const words = useWords();
  const said = words.details;
  const { doc, find } = useDesk();
  const list = entryList(doc, 'bylines');
  const add = (name: string, personId: string | null) =>
    addEntry<Byline>(list, { ...blank, key: crypto.randomUUID(), name, personId });
  return (
    <Fact name={said.bylines.title} id="bylines">
      <OrderedList<Byline> label={said.bylines.title} list={list} nameOf={({ name }) => name || said.noName}>
        {(byline, takeOut) => (
          <BylineRow
            byline={byline}
            onTakeOut={takeOut}
            onChange={(change) => changeEntry<Byline>(list, byline.key, change)}
          />
        )}
      </OrderedList>
      <Finder
        add={said.bylines.add}
        label={said.bylines.find}
        placeholder={said.name}
        find={find.people}
        show={({ id, name, role }) => ({ value: id, label: name, note: role })}
        onChoose={({ id, name }) => add(name, id)}
        offer={{
          says: (typed) => fill(said.bylines.asText, { words: quoted(words, typed) }),
          choose: (typed) => add(typed, null),
        }}
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
  const words = useWords();
  const said = words.details;
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
            <bdi>{byline.name || said.noName}</bdi>
          </span>{' '}
          <span className="text-ink-3">
            {kindWord(words.kinds.byline, byline.role)}
            {byline.place ? `${words.comma}${byline.place}` : ''}
          </span>
        </span>
      </Button>
      {open ? (
        <Writable>
          {byline.personId ? null : (
            <TextInput
              label={said.name}
              value={byline.name}
              maxLength={200}
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
          <Select
            label={said.role}
            options={BYLINE_ROLES.map((role) => ({ value: role, label: words.kinds.byline[role] }))}
            value={byline.role}
            onValueChange={(role) => onChange({ role: chosen(BYLINE_ROLES, role) })}
          />
          <TextInput
            label={said.place}
            value={byline.place}
            maxLength={200}
            onChange={(event) => onChange({ place: event.target.value })}
          />
          <Button small className="justify-self-start" onClick={onTakeOut}>
            {said.takeOut}
          </Button>
        </Writable>
      ) : null}
    </>
  );
}
