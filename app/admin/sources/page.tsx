import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { kindWord } from '#components/desk/words/part-words.ts';
import type { Words } from '#components/desk/words/words.ts';
import { listSources } from '#newsroom/sources/sources.ts';
import { SourceKind } from '#newsroom/stories/content.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { deskWords, titled } from '../titled.ts';
import { addSource, describeSource, takeSource } from './actions.ts';

export const generateMetadata = titled((words) => words.places.sources);
const HERE = '/admin/sources';

function fieldsIn({ kinds, rosters: { name, kind, address, sources: said } }: Words): FieldSpec[] {
  const options = SourceKind.options.map((value) => ({ value, label: kinds.source[value] }));
  return [
    { kind: 'text', name: 'name', label: name, required: true, most: 300 },
    { kind: 'choice', name: 'kind', label: kind, options },
    { kind: 'text', name: 'url', label: address, help: said.addressHelp, dir: 'ltr', most: 2000 },
    { kind: 'area', name: 'note', label: said.note, help: said.noteHelp, most: 2000 },
  ];
}

export default async function SourcesPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-sources', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: sources, next }, words] = await Promise.all([
    listSources({ words: q, after: one(given.after) }),
    deskWords(),
  ]);
  const { rosters } = words;
  const said = rosters.sources;
  const fields = fieldsIn(words);
  return (
    <Frame here={HERE} place="sources" keys="list">
      <Roster
        label={words.places.sources}
        columns={[
          { name: said.source },
          { name: rosters.kind, width: '120px' },
          { name: rosters.address, code: true },
          { name: said.note, words: true, leaves: true },
        ]}
        rows={sources.map(({ id, name, kind, url, note }) => ({
          id,
          name,
          cells: [kindWord(words.kinds.source, kind), url, note],
          values: { name, kind, url, note },
        }))}
        add={{ verb: said.add, title: said.add, done: said.added, fields, action: addSource }}
        forms={[
          {
            verb: rosters.change,
            title: rosters.changing,
            done: rosters.changed,
            fields,
            action: describeSource,
          },
        ]}
        deeds={[
          {
            verb: said.takeOff,
            title: said.takingOff,
            text: said.takingOffText,
            done: said.takenOff,
            tone: 'stop',
            action: takeSource,
          },
        ]}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}
