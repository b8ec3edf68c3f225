import { MAKE_SNIPPET } from '#components/desk/desk-events.ts';
import { languageName } from '#components/desk/editor/panel/languages.ts';
import { Roster } from '#components/desk/Roster.island.tsx';
import type { RosterDeed, RosterRow } from '#components/desk/roster.ts';
import { snippetFields } from '#components/desk/snippets/fields.ts';
import { shortTime } from '#components/desk/time.ts';
import { apartIn, type Words, wordsIn } from '#components/desk/words/words.ts';
import type { Actor } from '#newsroom/actor.ts';
import { fill } from '#newsroom/sentence.ts';
import { mayChange } from '#newsroom/snippets/snippet.ts';
import { type DeskSnippet, listSnippets } from '#newsroom/snippets/snippets.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';
import { addSnippet, bringSnippet, describeSnippet, takeSnippet } from './actions.ts';

export const generateMetadata = titled((words) => words.places.snippets);
const HERE = '/admin/snippets';
/** Of the text: as much as a wide screen has room for. */
const MOST_SHOWN = 200;

function deedsIn({ rosters: { snippets: said } }: Words): RosterDeed[] {
  return [
    {
      verb: said.retire,
      title: said.retiring,
      text: said.retiringText,
      done: said.retiredNow,
      tone: 'stop',
      action: takeSnippet,
    },
    {
      verb: said.bring,
      title: said.bringing,
      text: said.bringingText,
      done: said.brought,
      tone: 'main',
      action: bringSnippet,
    },
  ];
}

export default async function SnippetsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('make-snippets', HERE);
  const given = await searchParams;
  const q = one(given.q);
  const [{ rows: snippets, next }, desk] = await Promise.all([
    listSnippets(me, { words: q, after: one(given.after) }),
    deskView(me),
  ]);
  const words = wordsIn(desk.language);
  const { rosters, snippet } = words;
  const said = rosters.snippets;
  const fields = snippetFields(words);
  const short = (at: string) => shortTime(desk.newspaper.zone, new Date(at), new Date(desk.now), desk.language);
  return (
    <Frame here={HERE} place="snippets" keys="list">
      <Roster
        label={words.places.snippets}
        columns={[
          { name: said.snippet, width: '24%' },
          { name: snippet.trigger, width: '130px', code: true },
          { name: snippet.language, width: '110px' },
          { name: snippet.text, words: true },
          { name: said.made, width: '230px', leaves: true },
        ]}
        rows={snippets.map((each) => rowOf(me, each, { words, short }))}
        add={{
          verb: said.add,
          title: said.add,
          done: said.added,
          fields,
          values: { language: desk.newspaper.language },
          action: addSnippet,
        }}
        addOn={{ event: MAKE_SNIPPET, now: given.make !== undefined }}
        forms={[
          {
            verb: rosters.change,
            title: rosters.changing,
            done: rosters.changed,
            fields: [...fields, { kind: 'hidden', name: 'version', label: '' }],
            action: describeSnippet,
          },
        ]}
        deeds={deedsIn(words)}
        q={q}
        next={next}
        empty={said.empty}
      />
    </Frame>
  );
}

type Told = { words: Words; short: (at: string) => string };

function rowOf(me: Actor, snippet: DeskSnippet, { words, short }: Told): RosterRow {
  const { change, snippets: said } = words.rosters;
  const { id, name, trigger, language, body, version, retiredAt } = snippet;
  const by = (name: string, at: string) => fill(said.madeBy, { name: apartIn(words, name), when: short(at) });
  const made = by(snippet.byName, snippet.at);
  const changed = version > 1 ? ` · ${by(snippet.changedByName, snippet.changedAt)}` : '';
  return {
    id,
    name,
    under: retiredAt ? said.retired : undefined,
    gone: retiredAt !== null,
    cells: [
      `;${trigger}`,
      language ? languageName(language, words.language) : said.any,
      textOf(body).slice(0, MOST_SHOWN),
      made + changed,
    ],
    values: { name, trigger, language, body: JSON.stringify(body), version: String(version) },
    without: mayChange(me, snippet) ? [retiredAt ? said.retire : said.bring] : [change, said.retire, said.bring],
  };
}
