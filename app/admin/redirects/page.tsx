import type { Metadata } from 'next';
import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { shortTime } from '#components/desk/time.ts';
import { listRedirects } from '#newsroom/publishing/redirects.ts';
import { findStoriesById } from '#newsroom/stories/find-stories.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { leadOn, takeRedirect } from './actions.ts';

export const metadata: Metadata = { title: 'Redirects' };
const HERE = '/admin/redirects';

const FIELDS: FieldSpec[] = [
  {
    kind: 'text',
    name: 'fromPath',
    label: 'Old address',
    help: 'A path of this site, such as /harbour/old-address.',
    required: true,
    dir: 'ltr',
  },
  {
    kind: 'text',
    name: 'toPath',
    label: 'Leads to',
    help: 'A path of this site that readers can see.',
    required: true,
    dir: 'ltr',
  },
];

export default async function RedirectsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-redirects', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const { rows: redirects, next } = await listRedirects(me, { words: q, after: one(given.after) });
  const ids = redirects.flatMap(({ storyId }) => (storyId ? [storyId] : []));
  const [stories, desk] = await Promise.all([findStoriesById(me, [...new Set(ids)]), deskView(me)]);
  const targetOf = ({ toPath, storyId }: (typeof redirects)[number]) =>
    toPath ?? stories.find(({ id }) => id === storyId)?.headline ?? 'a story';
  return (
    <Frame here={HERE} place="redirects" keys="list">
      <Roster
        label="Redirects"
        columns={[
          { name: 'Old address', code: true },
          { name: 'Leads to', code: true },
          { name: 'Made', width: '110px', leaves: true },
        ]}
        rows={redirects.map((redirect) => ({
          id: redirect.id,
          name: redirect.fromPath,
          cells: [targetOf(redirect), shortTime(desk.newspaper.zone, new Date(redirect.createdAt), new Date(desk.now))],
          values: {},
        }))}
        add={{
          verb: 'Add a redirect',
          title: 'Add a redirect',
          done: 'Redirect added',
          fields: FIELDS,
          action: leadOn,
        }}
        deeds={[
          {
            verb: 'Remove',
            title: 'Remove the redirect from {name}?',
            text: 'Readers who follow the old address are told that nothing is there.',
            done: 'Redirect from {name} removed',
            tone: 'stop',
            action: takeRedirect,
          },
        ]}
        q={q}
        next={next}
        empty="No address leads elsewhere yet. Moving a story makes its redirect by itself."
      />
    </Frame>
  );
}
