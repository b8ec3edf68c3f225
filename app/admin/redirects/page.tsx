import type { FieldSpec } from '#components/desk/form-spec.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import { shortTime } from '#components/desk/time.ts';
import { type Words, wordsIn } from '#components/desk/words/words.ts';
import { listRedirects } from '#newsroom/publishing/redirects.ts';
import { findStoriesById } from '#newsroom/stories/find-stories.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';
import { leadOn, takeRedirect } from './actions.ts';

export const generateMetadata = titled((words) => words.places.redirects);
const HERE = '/admin/redirects';

function fieldsIn({ rosters: { redirects: said } }: Words): FieldSpec[] {
  return [
    { kind: 'text', name: 'fromPath', label: said.from, help: said.fromHelp, required: true, dir: 'ltr' },
    { kind: 'text', name: 'toPath', label: said.to, help: said.toHelp, required: true, dir: 'ltr' },
  ];
}

export default async function RedirectsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('keep-redirects', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const { rows: redirects, next } = await listRedirects(me, { words: q, after: one(given.after) });
  const ids = redirects.flatMap(({ storyId }) => (storyId ? [storyId] : []));
  const [stories, desk] = await Promise.all([findStoriesById(me, [...new Set(ids)]), deskView(me)]);
  const words = wordsIn(desk.language);
  const said = words.rosters.redirects;
  const short = (at: string) => shortTime(desk.newspaper.zone, new Date(at), new Date(desk.now), desk.language);
  const targetOf = ({ toPath, storyId }: (typeof redirects)[number]) =>
    toPath ?? stories.find(({ id }) => id === storyId)?.headline ?? said.aStory;
  return (
    <Frame here={HERE} place="redirects" keys="list">
      <Roster
        label={words.places.redirects}
        columns={[
          { name: said.from, code: true },
          { name: said.to, code: true },
          { name: said.made, width: '110px', leaves: true },
        ]}
        rows={redirects.map((redirect) => ({
          id: redirect.id,
          name: redirect.fromPath,
          cells: [targetOf(redirect), short(redirect.createdAt)],
          values: {},
        }))}
        add={{
          verb: said.add,
          title: said.add,
          done: said.added,
          fields: fieldsIn(words),
          action: leadOn,
        }}
        deeds={[
          {
            verb: words.rosters.remove,
            title: said.removing,
            text: said.removingText,
            done: said.removed,
            tone: 'stop',
            action: takeRedirect,
          },
        ]}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}
