import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Page, Panel } from '#components/desk/Page.tsx';
import type { Words } from '#components/desk/words/words.ts';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { deskWords, titled } from '../titled.ts';
import { describeNewspaper } from './actions.ts';

export const generateMetadata = titled((words) => words.places.newspaper);
const HERE = '/admin/newspaper';

function fieldsIn({ doors: { newspaper: said } }: Words): FieldSpec[] {
  return [
    { kind: 'text', name: 'name', label: said.name, required: true, most: 100 },
    { kind: 'text', name: 'strapline', label: said.strapline, help: said.straplineHelp, most: 300 },
    { kind: 'text', name: 'language', label: said.language, help: said.languageHelp, required: true, dir: 'ltr' },
    { kind: 'text', name: 'zone', label: said.zone, help: said.zoneHelp, required: true, dir: 'ltr' },
    { kind: 'area', name: 'imprint', label: said.imprint, help: said.imprintHelp, most: 1000 },
    { kind: 'number', name: 'sittingsDays', label: said.sittings, help: said.sittingsHelp },
  ];
}

export default async function NewspaperPage() {
  await onlyFor('keep-newspaper', HERE);
  const [newspaper, words] = await Promise.all([getNewspaper(), deskWords()]);
  const said = words.doors.newspaper;
  return (
    <Frame here={HERE} place="newspaper">
      <Page title={words.places.newspaper} note={said.note}>
        <Panel title={said.panel}>
          <ActionForm action={describeNewspaper} submit={said.act} done={said.done} className="max-w-[480px]">
            {fieldsIn(words).map((spec) => (
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
