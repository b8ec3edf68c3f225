'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { kindWord } from '#components/desk/words/part-words.ts';
import { quoted } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Check } from '#components/ui/Check.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import { fill } from '#newsroom/sentence.ts';
import { chosen, SOURCE_KINDS } from '#newsroom/stories/choices.ts';
import type { CitedSource } from '#newsroom/stories/content.ts';
import { isSafeHref } from '#newsroom/stories/href.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entryList } from '../lists/shared-list.ts';
import { useDesk } from '../story-context.ts';
import { AddressInput } from './AddressInput.island.tsx';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { Writable } from './Writable.island.tsx';

const blank = { sourceId: null, confidential: false, use: '', note: '', url: '', archivedUrl: '' };

/** Where it comes from. Public ones make the source line; a confidential one never leaves the desk. */
export function Sources() {
  const words = useWords();
  const said = words.details;
  const { doc, find } = useDesk();
  const list = entryList(doc, 'sources');
  const add = (source: Partial<CitedSource> & { name: string }) =>
    addEntry<CitedSource>(list, { ...blank, kind: 'agency', key: crypto.randomUUID(), ...source });
  return (
    <Fact name={said.sources.title} id="sources">
      <OrderedList<CitedSource> label={said.sources.title} list={list} nameOf={({ name }) => name || said.noName}>
        {(source, takeOut) => (
          <SourceRow
            source={source}
            onTakeOut={takeOut}
            onChange={(change) => changeEntry<CitedSource>(list, source.key, change)}
          />
        )}
      </OrderedList>
      <Finder
        add={said.sources.add}
        label={said.sources.add}
        placeholder={said.sources.example}
        find={find.sources}
        show={({ id, name, kind }) => ({ value: id, label: name, note: kindWord(words.kinds.source, kind) })}
        onChoose={({ id, name, kind, url }) =>
          add({
            sourceId: id,
            name,
            kind: SOURCE_KINDS.find((each) => each === kind) ?? 'agency',
            url: isSafeHref(url) ? url : '',
          })
        }
        offer={{
          says: (typed) => fill(said.sources.forThis, { words: quoted(words, typed) }),
          choose: (name) => add({ name }),
        }}
      />
    </Fact>
  );
}

function SourceRow({
  source,
  onTakeOut,
  onChange,
}: {
  source: CitedSource;
  onTakeOut: () => void;
  onChange: (words: Partial<CitedSource>) => void;
}) {
  const words = useWords();
  const said = words.details;
  const [open, setOpen] = useState(false);
  const { confidential } = source;
  return (
    <>
      <Button
        small
        tone="quiet"
        aria-expanded={open}
        className="w-full min-w-0 !justify-start !px-1 !font-normal"
        onClick={() => setOpen(!open)}
      >
        {confidential ? <Lock size={14} strokeWidth={1.5} aria-hidden /> : null}
        <bdi className="truncate text-ink">{source.name || said.noName}</bdi>
        <span className="truncate text-ink-3">
          {confidential
            ? said.sources.confidential
            : fill(said.sources.public, { kind: kindWord(words.kinds.source, source.kind) })}
        </span>
      </Button>
      {open ? (
        <Writable>
          <TextInput
            label={said.name}
            value={source.name}
            maxLength={300}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <Select
            label={said.kind}
            options={SOURCE_KINDS.map((kind) => ({ value: kind, label: words.kinds.source[kind] }))}
            value={source.kind}
            onValueChange={(kind) => onChange({ kind: chosen(SOURCE_KINDS, kind) })}
          />
          <Check checked={confidential} onChange={(event) => onChange({ confidential: event.target.checked })}>
            {said.sources.keepIn}
          </Check>
          <AddressInput label={said.address} value={source.url} onChange={(url) => onChange({ url })} />
          <AddressInput
            label={said.sources.copy}
            value={source.archivedUrl}
            onChange={(archivedUrl) => onChange({ archivedUrl })}
          />
          <TextInput
            label={said.sources.use}
            value={source.use}
            maxLength={500}
            onChange={(event) => onChange({ use: event.target.value })}
          />
          <TextArea
            label={said.sources.note}
            rows={2}
            value={source.note}
            maxLength={2000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
          <Button small className="justify-self-start" onClick={onTakeOut}>
            {said.takeOut}
          </Button>
        </Writable>
      ) : null}
    </>
  );
}
