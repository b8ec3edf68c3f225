import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { Words } from '#components/desk/words/words.ts';
import { findSectionsByWords } from '#newsroom/sections/sections.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { deskWords, titled } from '../titled.ts';
import { addSection, describeSection, takeSection } from './actions.ts';

export const generateMetadata = titled((words) => words.places.sections);
const HERE = '/admin/sections';

function fieldsIn({ rosters: { name, address, description, sections: said } }: Words) {
  const named: FieldSpec = { kind: 'text', name: 'name', label: name, required: true, most: 60 };
  const about: FieldSpec = { kind: 'area', name: 'description', label: description, help: said.aboutHelp, most: 500 };
  const place: FieldSpec = {
    kind: 'number',
    name: 'position',
    label: said.placeInMenu,
    help: said.placeHelp,
    required: true,
  };
  const slug: FieldSpec = {
    kind: 'text',
    name: 'slug',
    label: address,
    help: said.addressHelp,
    required: true,
    most: 60,
    dir: 'ltr',
  };
  return { added: [named, slug, about], changed: [named, about, place] };
}

export default async function SectionsPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-sections', HERE);
  const q = one((await searchParams).q);
  const [sections, words] = await Promise.all([findSectionsByWords(q), deskWords()]);
  const { rosters } = words;
  const said = rosters.sections;
  const fields = fieldsIn(words);
  return (
    <Frame here={HERE} place="sections" keys="list">
      <Roster
        label={words.places.sections}
        columns={[
          { name: said.section },
          { name: rosters.address, code: true },
          { name: rosters.description, words: true, leaves: true },
          { name: said.place, width: '72px' },
        ]}
        rows={sections.map(({ id, name, slug, description, position }) => ({
          id,
          name,
          cells: [`/${slug}`, description, String(position)],
          values: { name, description, position: String(position) },
        }))}
        add={{ verb: said.add, title: said.add, done: said.added, fields: fields.added, action: addSection }}
        forms={[
          {
            verb: rosters.change,
            title: rosters.changing,
            done: rosters.changed,
            fields: fields.changed,
            action: describeSection,
          },
        ]}
        deeds={[
          {
            verb: rosters.remove,
            title: said.removing,
            text: said.removingText,
            done: said.removed,
            tone: 'stop',
            action: takeSection,
          },
        ]}
        q={q}
        next={null}
        empty={said.empty}
      />
    </Frame>
  );
}
