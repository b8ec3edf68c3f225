import type { Metadata } from 'next';
import { MAKE_SNIPPET } from '#components/desk/desk-events.ts';
import { languageName } from '#components/desk/editor/panel/languages.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { RosterDeed, RosterRow } from '#components/desk/roster.ts';
import { snippetFields } from '#components/desk/snippets/fields.ts';
import { shortTime } from '#components/desk/time.ts';
import { wordsIn } from '#components/desk/words/words.ts';
import type { Actor } from '#newsroom/actor.ts';
import { mayChange } from '#newsroom/snippets/snippet.ts';
import { type DeskSnippet, listSnippets } from '#newsroom/snippets/snippets.ts';
import { textOf } from '#newsroom/stories/body.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { addSnippet, bringSnippet, describeSnippet, takeSnippet } from './actions.ts';

export const metadata: Metadata = { title: 'Snippets' };
const HERE = '/admin/snippets';
/** Of the text: as much as a wide screen has room for. */
const MOST_SHOWN = 200;
const CHANGE = 'Change';
const RETIRE = 'Retire';
const BRING_BACK = 'Bring back';

const DEEDS: RosterDeed[] = [
  {
    verb: RETIRE,
    title: 'Retire {name}?',
    text: 'It is not offered any more. Stories keep what they have got of it, and you can bring it back.',
    done: '{name} retired',
    tone: 'stop',
    action: takeSnippet,
  },
  {
    verb: BRING_BACK,
    title: 'Bring {name} back?',
    text: 'It is offered again, and its trigger works again.',
    done: '{name} is back',
    tone: 'main',
    action: bringSnippet,
  },
];

export default async function SnippetsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('make-snippets', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: snippets, next }, desk] = await Promise.all([
    listSnippets(me, { words: q, after: one(given.after) }),
    deskView(me),
  ]);
  const fields = snippetFields(wordsIn(desk.language));
  const short = (at: string) => shortTime(desk.newspaper.zone, new Date(at), new Date(desk.now));
  return (
    <Frame here={HERE} place="snippets" keys="list">
      <Roster
        label="Snippets"
        columns={[
          { name: 'Snippet', width: '24%' },
          { name: 'Trigger', width: '130px', code: true },
          { name: 'Language', width: '110px' },
          { name: 'Text', words: true },
          { name: 'Made, changed', width: '230px', leaves: true },
        ]}
        rows={snippets.map((snippet) => rowOf(me, snippet, short))}
        add={{
          verb: 'Add a snippet',
          title: 'Add a snippet',
          done: 'Snippet added',
          fields,
          values: { language: desk.newspaper.language },
          action: addSnippet,
        }}
        addOn={{ event: MAKE_SNIPPET, now: given.make !== undefined }}
        forms={[
          {
            verb: CHANGE,
            title: 'Change {name}',
            done: '{name} changed',
            fields: [...fields, { kind: 'hidden', name: 'version', label: '' }],
            action: describeSnippet,
          },
        ]}
        deeds={DEEDS}
        q={q}
        next={next}
        empty="No snippet is here yet. Keep what you write again and again, and type one word for it."
      />
    </Frame>
  );
}

function rowOf(me: Actor, snippet: DeskSnippet, short: (at: string) => string): RosterRow {
  const { id, name, trigger, language, body, version, retiredAt } = snippet;
  const made = `${snippet.byName}, ${short(snippet.at)}`;
  const changed = version > 1 ? ` · ${snippet.changedByName}, ${short(snippet.changedAt)}` : '';
  return {
    id,
    name,
    under: retiredAt ? 'retired' : undefined,
    gone: retiredAt !== null,
    cells: [
      `;${trigger}`,
      language ? languageName(language) : 'any',
      textOf(body).slice(0, MOST_SHOWN),
      made + changed,
    ],
    values: { name, trigger, language, body: JSON.stringify(body), version: String(version) },
    without: mayChange(me, snippet) ? [retiredAt ? RETIRE : BRING_BACK] : [CHANGE, RETIRE, BRING_BACK],
  };
}
