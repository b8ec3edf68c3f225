'use client';

import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Check } from '#components/ui/Check.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import { isSafeHref } from '#newsroom/stories/body.ts';
import { type CitedSource, SourceKind } from '#newsroom/stories/content.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entryList } from '../lists/shared-list.ts';
import { useDesk } from '../story-context.ts';
import { AddressInput } from './AddressInput.island.tsx';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { Writable } from './Writable.island.tsx';

const KINDS = SourceKind.options.map((kind) => ({ value: kind, label: kind }));
const blank = { sourceId: null, confidential: false, use: '', note: '', url: '', archivedUrl: '' };

/** Where it comes from. Public ones make the source line; a confidential one never leaves the desk. */
export function Sources() {
  const { doc, find } = useDesk();
  const list = entryList(doc, 'sources');
  const add = (source: Partial<CitedSource> & { name: string }) =>
    addEntry<CitedSource>(list, { ...blank, kind: 'agency', key: crypto.randomUUID(), ...source });
  return (
    <Fact name="Sources" id="sources">
      <OrderedList<CitedSource> label="Sources" list={list} nameOf={({ name }) => name || 'No name'}>
        {(source, takeOut) => (
          <SourceRow
            source={source}
            onTakeOut={takeOut}
            onChange={(words) => changeEntry<CitedSource>(list, source.key, words)}
          />
        )}
      </OrderedList>
      <Finder
        add="Add a source"
        label="Add a source"
        placeholder="Agency, document, organisation or person"
        find={find.sources}
        show={({ id, name, kind }) => ({ value: id, label: name, note: kind })}
        onChoose={({ id, name, kind, url }) =>
          add({ sourceId: id, name, kind: SourceKind.catch('agency').parse(kind), url: isSafeHref(url) ? url : '' })
        }
        offer={{ says: (words) => `“${words}” for this story`, choose: (name) => add({ name }) }}
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
        <span className="truncate text-ink">
          <bdi>{source.name || 'No name'}</bdi>
        </span>
        <span className="truncate text-ink-3">{confidential ? 'confidential' : `${source.kind} · public`}</span>
      </Button>
      {open ? (
        <Writable>
          <TextInput
            label="Name"
            value={source.name}
            maxLength={300}
            onChange={(event) => onChange({ name: event.target.value })}
          />
          <Select
            label="Kind"
            options={KINDS}
            value={source.kind}
            onValueChange={(kind) => onChange({ kind: SourceKind.parse(kind) })}
          />
          <Check checked={confidential} onChange={(event) => onChange({ confidential: event.target.checked })}>
            Confidential: never leaves the desk
          </Check>
          <AddressInput label="Address" value={source.url} onChange={(url) => onChange({ url })} />
          <AddressInput
            label="Kept copy"
            value={source.archivedUrl}
            onChange={(archivedUrl) => onChange({ archivedUrl })}
          />
          <TextInput
            label="How it was used"
            value={source.use}
            maxLength={500}
            onChange={(event) => onChange({ use: event.target.value })}
          />
          <TextArea
            label="Note, for the desk alone"
            rows={2}
            value={source.note}
            maxLength={2000}
            onChange={(event) => onChange({ note: event.target.value })}
          />
          <Button small className="justify-self-start" onClick={onTakeOut}>
            Take out
          </Button>
        </Writable>
      ) : null}
    </>
  );
}
