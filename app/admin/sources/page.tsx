import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { listSources } from '#newsroom/sources/sources.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { addSource, describeSource, takeSource } from './actions.ts';

export const metadata: Metadata = { title: 'Sources' };
const HERE = '/admin/sources';

const KINDS = ['agency', 'document', 'organisation', 'person'].map((value) => ({ value, label: value }));
const FIELDS: FieldSpec[] = [
  { kind: 'text', name: 'name', label: 'Name', required: true, most: 300 },
  { kind: 'choice', name: 'kind', label: 'Kind', options: KINDS },
  {
    kind: 'text',
    name: 'url',
    label: 'Address',
    help: 'Where readers can find it, if they can.',
    dir: 'ltr',
    most: 2000,
  },
  { kind: 'area', name: 'note', label: 'Note', help: 'For the newsroom.', most: 2000 },
];

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-sources', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const { rows: sources, next } = await listSources({ words: q, after: one(given.after) });
  return (
    <Frame here={HERE} place="sources" keys="list">
      <Roster
        label="Sources"
        columns={[
          { name: 'Source' },
          { name: 'Kind', width: '120px' },
          { name: 'Address', code: true },
          { name: 'Note', leaves: true },
        ]}
        rows={sources.map(({ id, name, kind, url, note }) => ({
          id,
          name,
          cells: [kind, url, note],
          values: { name, kind, url, note },
        }))}
        add={{ verb: 'Add a source', title: 'Add a source', done: 'Source added', fields: FIELDS, action: addSource }}
        forms={[
          { verb: 'Change', title: 'Change {name}', done: '{name} changed', fields: FIELDS, action: describeSource },
        ]}
        deeds={[
          {
            verb: 'Take off the list',
            title: 'Take {name} off the list?',
            text: 'Stories that cite it keep the words with which they cite it. It is only no longer suggested.',
            done: '{name} taken off the list',
            tone: 'stop',
            action: takeSource,
          },
        ]}
        q={q}
        next={next}
        empty="No source is here yet. Those that stories cite can be kept here, to be found by typing."
      />
    </Frame>
  );
}
