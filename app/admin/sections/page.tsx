import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { findSectionsByWords } from '#newsroom/sections/sections.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { addSection, describeSection, takeSection } from './actions.ts';

export const metadata: Metadata = { title: 'Sections' };
const HERE = '/admin/sections';

const NAME: FieldSpec = { kind: 'text', name: 'name', label: 'Name', required: true, most: 60 };
const ABOUT: FieldSpec = {
  kind: 'area',
  name: 'description',
  label: 'Description',
  help: 'For readers and search engines.',
  most: 500,
};
const ADD: FieldSpec[] = [
  NAME,
  {
    kind: 'text',
    name: 'slug',
    label: 'Address',
    help: 'Small letters, digits and hyphens. It stands in every story’s address, so it stays as it is.',
    required: true,
    most: 60,
    dir: 'ltr',
  },
  ABOUT,
];
const CHANGE: FieldSpec[] = [
  NAME,
  ABOUT,
  { kind: 'number', name: 'position', label: 'Place in the menu', help: 'Lowest first.', required: true },
];

export default async function SectionsPage({ searchParams }: { searchParams: Query }) {
  await onlyFor('keep-sections', HERE);
  const q = one((await searchParams).q);
  const sections = await findSectionsByWords(q);
  return (
    <Frame here={HERE} place="sections" keys="list">
      <Roster
        label="Sections"
        columns={[
          { name: 'Section' },
          { name: 'Address', code: true },
          { name: 'Description', leaves: true },
          { name: 'Place', width: '72px' },
        ]}
        rows={sections.map(({ id, name, slug, description, position }) => ({
          id,
          name,
          cells: [`/${slug}`, description, String(position)],
          values: { name, description, position: String(position) },
        }))}
        add={{ verb: 'Add a section', title: 'Add a section', done: 'Section added', fields: ADD, action: addSection }}
        forms={[
          { verb: 'Change', title: 'Change {name}', done: '{name} changed', fields: CHANGE, action: describeSection },
        ]}
        deeds={[
          {
            verb: 'Remove',
            title: 'Remove the section {name}?',
            text: 'It leaves the menu, and its page is no longer found. A section that has stories cannot be removed.',
            done: 'Section {name} removed',
            tone: 'stop',
            action: takeSection,
          },
        ]}
        q={q}
        next={null}
        empty="No section is here yet. Stories need one."
      />
    </Frame>
  );
}
