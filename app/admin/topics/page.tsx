import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { listTopics } from '#newsroom/topics/topics.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { addTopic, describeTopic } from './actions.ts';

export const metadata: Metadata = { title: 'Topics' };
const HERE = '/admin/topics';

const KINDS = ['subject', 'place', 'person', 'organisation'].map((value) => ({ value, label: value }));
const SHARED: FieldSpec[] = [
  { kind: 'text', name: 'name', label: 'Name', required: true, most: 100 },
  { kind: 'choice', name: 'kind', label: 'Kind', options: KINDS },
  {
    kind: 'area',
    name: 'description',
    label: 'Description',
    help: 'Stands at the head of the topic’s page.',
    most: 1000,
  },
  { kind: 'number', name: 'focus', label: 'Place in “In focus”', help: 'Lowest first; empty: not in the strip.' },
];
const SLUG: FieldSpec = {
  kind: 'text',
  name: 'slug',
  label: 'Address',
  help: 'Made from the name if you leave it empty.',
  dir: 'ltr',
};

export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-topics', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const { rows: topics, next } = await listTopics({ words: q, after: one(given.after) });
  return (
    <Frame here={HERE} place="topics" keys="list">
      <Roster
        label="Topics"
        columns={[
          { name: 'Topic' },
          { name: 'Kind', width: '120px' },
          { name: 'Address', code: true },
          { name: 'In focus', width: '88px', leaves: true },
        ]}
        rows={topics.map(({ id, name, kind, slug, description, focus }) => ({
          id,
          name,
          cells: [kind, `/topics/${slug}`, focus === null ? '–' : String(focus)],
          values: { name, kind, description, focus: focus === null ? '' : String(focus) },
        }))}
        add={{
          verb: 'Add a topic',
          title: 'Add a topic',
          done: 'Topic added',
          fields: [...SHARED, SLUG],
          action: addTopic,
        }}
        forms={[
          { verb: 'Change', title: 'Change {name}', done: '{name} changed', fields: SHARED, action: describeTopic },
        ]}
        q={q}
        next={next}
        empty="No topic is here yet."
      />
    </Frame>
  );
}
