import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { kindWord } from '#components/desk/words/part-words.ts';
import type { Words } from '#components/desk/words/words.ts';
import { listTopics } from '#newsroom/topics/topics.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { deskWords, titled } from '../titled.ts';
import { addTopic, describeTopic } from './actions.ts';

export const generateMetadata = titled((words) => words.places.topics);
const HERE = '/admin/topics';

const KINDS = ['subject', 'place', 'person', 'organisation'] as const;

function sharedFields({ kinds, rosters: { name, kind, description, topics: said } }: Words): FieldSpec[] {
  const options = KINDS.map((value) => ({ value, label: kinds.topic[value] }));
  return [
    { kind: 'text', name: 'name', label: name, required: true, most: 100 },
    { kind: 'choice', name: 'kind', label: kind, options },
    { kind: 'area', name: 'description', label: description, help: said.aboutHelp, most: 1000 },
    { kind: 'number', name: 'focus', label: said.focus, help: said.focusHelp },
  ];
}

function slugField({ rosters }: Words): FieldSpec {
  return { kind: 'text', name: 'slug', label: rosters.address, help: rosters.madeFromName, dir: 'ltr' };
}

export default async function TopicsPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-topics', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: topics, next }, words] = await Promise.all([
    listTopics({ words: q, after: one(given.after) }),
    deskWords(),
  ]);
  const { rosters } = words;
  const said = rosters.topics;
  return (
    <Frame here={HERE} place="topics" keys="list">
      <Roster
        label={words.places.topics}
        columns={[
          { name: said.topic },
          { name: rosters.kind, width: '120px' },
          { name: rosters.address, code: true },
          { name: said.inFocus, width: '88px', leaves: true },
        ]}
        rows={topics.map(({ id, name, kind, slug, description, focus }) => ({
          id,
          name,
          cells: [kindWord(words.kinds.topic, kind), `/topics/${slug}`, focus === null ? '–' : String(focus)],
          values: { name, kind, description, focus: focus === null ? '' : String(focus) },
        }))}
        add={{
          verb: said.add,
          title: said.add,
          done: said.added,
          fields: [...sharedFields(words), slugField(words)],
          action: addTopic,
        }}
        forms={[
          {
            verb: rosters.change,
            title: rosters.changing,
            done: rosters.changed,
            fields: sharedFields(words),
            action: describeTopic,
          },
        ]}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}
