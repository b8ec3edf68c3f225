import type { Metadata } from 'next';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Page, Panel } from '#components/desk/Page.tsx';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { describeNewspaper } from './actions.ts';

export const metadata: Metadata = { title: 'Newspaper' };
const HERE = '/admin/newspaper';

const FIELDS: FieldSpec[] = [
  { kind: 'text', name: 'name', label: 'Name', required: true, most: 100 },
  { kind: 'text', name: 'strapline', label: 'Strapline', help: 'Stands under the name on the front.', most: 300 },
  {
    kind: 'text',
    name: 'language',
    label: 'Language',
    help: 'A tag such as en, fi or fa.',
    required: true,
    dir: 'ltr',
  },
  {
    kind: 'text',
    name: 'zone',
    label: 'Time zone of the newsroom',
    help: 'Such as Europe/Helsinki. Dates and addresses follow it.',
    required: true,
    dir: 'ltr',
  },
  {
    kind: 'area',
    name: 'imprint',
    label: 'Imprint',
    help: 'Who publishes and how to reach them; at the foot of every page.',
    most: 1000,
  },
  {
    kind: 'number',
    name: 'sittingsDays',
    label: 'Days to keep sittings',
    help: 'A sitting is what somebody wrote between two pauses. Versions that were named, handed over, published, corrected, restored or imported stay for ever. Empty: sittings too.',
  },
];

export default async function NewspaperPage() {
  await onlyFor('keep-newspaper', HERE);
  const newspaper = await getNewspaper();
  return (
    <Frame here={HERE} place="newspaper">
      <Page title="Newspaper" note="What readers see of it on every page. A change is public at once.">
        <Panel title="Name and place">
          <ActionForm
            action={describeNewspaper}
            submit="Keep the changes"
            done="The newspaper is described anew"
            className="max-w-[480px]"
          >
            {FIELDS.map((spec) => (
              <AskedField
                key={spec.name}
                spec={spec}
                value={String(newspaper[spec.name as keyof typeof newspaper] ?? '')}
              />
            ))}
          </ActionForm>
        </Panel>
      </Page>
    </Frame>
  );
}
