import Link from 'next/link';
import { ActionForm } from '#components/desk/ActionForm.island.tsx';
import { AskedField } from '#components/desk/AskedField.island.tsx';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Page, Panel } from '#components/desk/Page.tsx';
import { buttonClass } from '#components/ui/Button.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { can } from '#newsroom/accounts/can.ts';
import { getNewspaper } from '#newsroom/newspaper/newspaper.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { StoryKind } from '#newsroom/stories/story.ts';
import { actorOfRequest } from '../actor.ts';
import { Frame } from '../frame.tsx';
import { Refusal } from '../refusal.tsx';
import { deskWords, titled } from '../titled.ts';
import { begin } from './actions.ts';

export const generateMetadata = titled((words) => words.doors.fresh.title);
const HERE = '/admin/new';

export default async function NewPage() {
  const me = await actorOfRequest(HERE);
  const words = await deskWords();
  const said = words.doors.fresh;
  if (!can(me, 'draft')) return <Refusal here={HERE} verb="draft" title={said.title} />;
  const [sections, newspaper] = await Promise.all([listSections(), getNewspaper()]);
  const kinds = StoryKind.options.map((value) => ({ value, label: words.kinds.story[value] }));
  const fields: FieldSpec[] = [
    {
      kind: 'choice',
      name: 'sectionId',
      label: said.section,
      options: sections.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'choice', name: 'kind', label: said.kind, options: kinds },
    {
      kind: 'text',
      name: 'language',
      label: said.language,
      help: said.languageHelp,
      required: true,
      dir: 'ltr',
      most: 35,
    },
  ];
  return (
    <Frame here={HERE} place="stories">
      <Page title={said.title}>
        <Panel title={said.paste} note={said.pasteNote}>
          <p>
            <Link prefetch={false} href="/admin/paste" className={buttonClass()}>
              {said.pasteAct} <Kbd bare chord="Shift+N" />
            </Link>
          </p>
        </Panel>
        <Panel title={said.blank} note={said.blankNote}>
          <ActionForm action={begin} submit={said.act} className="max-w-[360px]">
            {fields.map((spec) => (
              <AskedField key={spec.name} spec={spec} value={spec.name === 'language' ? newspaper.language : ''} />
            ))}
          </ActionForm>
        </Panel>
      </Page>
    </Frame>
  );
}
