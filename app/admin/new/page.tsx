import type { Metadata } from 'next';
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
import { begin } from './actions.ts';

export const metadata: Metadata = { title: 'New story' };
const HERE = '/admin/new';
const KINDS = StoryKind.options.map((value) => ({ value, label: value }));

export default async function NewPage() {
  const me = await actorOfRequest(HERE);
  if (!can(me, 'draft')) return <Refusal here={HERE} verb="draft" title="New story" />;
  const [sections, newspaper] = await Promise.all([listSections(), getNewspaper()]);
  const fields: FieldSpec[] = [
    {
      kind: 'choice',
      name: 'sectionId',
      label: 'Section',
      options: sections.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'choice', name: 'kind', label: 'Kind', options: KINDS },
    {
      kind: 'text',
      name: 'language',
      label: 'Language',
      help: 'A tag such as en, fa or ar. It decides the direction.',
      required: true,
      dir: 'ltr',
      most: 35,
    },
  ];
  return (
    <Frame here={HERE} place="stories">
      <Page title="New story">
        <Panel
          title="Paste a text"
          note="A wire, a release, a mail: headline, byline, dateline and the rest are found for you to check."
        >
          <p>
            <Link prefetch={false} href="/admin/paste" className={buttonClass()}>
              Paste a text… <Kbd bare chord="Shift+N" />
            </Link>
          </p>
        </Panel>
        <Panel title="Start blank" note="All of this can be changed later.">
          <ActionForm action={begin} submit="Start the story" className="max-w-[360px]">
            {fields.map((spec) => (
              <AskedField key={spec.name} spec={spec} value={spec.name === 'language' ? newspaper.language : ''} />
            ))}
          </ActionForm>
        </Panel>
      </Page>
    </Frame>
  );
}
