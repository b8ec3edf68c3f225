import * as Y from 'yjs';
import { listAccounts } from '#newsroom/accounts/accounts.ts';
import type { Actor } from '#newsroom/actor.ts';
import { encodeKey } from '#newsroom/page.ts';
import { findPeopleByWords, listPeople } from '#newsroom/people/people.ts';
import { listRedirects } from '#newsroom/publishing/redirects.ts';
import { listLinks } from '#newsroom/related/links.ts';
import { getRevision, listRevisions } from '#newsroom/revisions/revisions.ts';
import { listSections } from '#newsroom/sections/sections.ts';
import { listSources } from '#newsroom/sources/sources.ts';
import { appendUpdate } from '#newsroom/stories/append-update.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { findStoriesByWords, findStoryByAddress } from '#newsroom/stories/find-stories.ts';
import { listStories, type StoryFilter } from '#newsroom/stories/stories.ts';
import type { StoryState } from '#newsroom/stories/story.ts';
import { docOf } from '#newsroom/stories/working-copy.ts';
import { findTopicsByWords, listTopics } from '#newsroom/topics/topics.ts';
import { foldStory } from '#newsroom/writing/fold-story.ts';
import { desk } from '#platform/database/desk.ts';
import { fractions } from './texts.ts';
import { WORDS, wordOf } from './words.ts';

/** Everything that the desk's screens ask for when they open and while somebody types, by name. */
export type Questions = [what: string, ask: () => Promise<unknown>][];

const STATES: StoryState[] = ['draft', 'scheduled', 'live', 'withdrawn'];

export async function questions(): Promise<Questions> {
  const next = fractions(7);
  const one = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
  const [sections, stories, people, actors] = await Promise.all([
    listSections(),
    someStories(),
    somePeople(),
    someActors(),
  ]);
  const by = actors[0]!;
  const list =
    (filter: () => StoryFilter, as: () => Actor = () => by) =>
    () =>
      listStories(as(), filter());
  const section = () => one(sections).id;
  const deep = () => encodeKey({ at: one(stories).changedAt, id: crypto.randomUUID() });
  const between = (from: number, to: number) => wordOf(from + Math.floor(next() * (to - from)));
  const words = {
    'a common word': () => between(0, 24),
    'a word of the middle': () => between(600, 3000),
    'a rare word': () => between(WORDS / 2, WORDS),
    'a word that nobody wrote': () => `${between(0, WORDS)}qx`,
    'one letter': () => one([...'abcdefghijklmnopqrstuvwz']),
    'two letters': () => between(0, WORDS).slice(0, 2),
    'three letters': () => between(24, WORDS).slice(0, 3),
    'four letters': () => between(24, WORDS).slice(0, 4),
    'five letters': () => between(600, WORDS).slice(0, 5),
    'two words': () => `${between(0, 24)} ${between(100, 900)}`,
    'three words': () => `${between(0, 24)} ${between(24, 100)} ${between(24, 600)}`,
  };
  return [
    ['stories', list(() => ({}))],
    ['stories, a deep page', list(() => ({ after: deep() }))],
    ['stories of a section', list(() => ({ sectionId: section() }))],
    ['stories of a section, a deep page', list(() => ({ sectionId: section(), after: deep() }))],
    [
      'my stories',
      list(
        () => ({ mine: true }),
        () => one(actors),
      ),
    ],
    ['stories by somebody', list(() => ({ byline: one(people) }))],
    ...STATES.flatMap(
      (state): Questions => [
        [`${state} stories`, list(() => ({ state }))],
        [`${state} stories, a deep page`, list(() => ({ state, after: deep() }))],
        [`${state} stories of a section`, list(() => ({ state, sectionId: section() }))],
        [`${state} stories, a common word`, list(() => ({ state, words: words['a common word']() }))],
        [
          `${state} stories of a section, two words`,
          list(() => ({ state, sectionId: section(), words: words['two words']() })),
        ],
        [`${state} stories, a rare word`, list(() => ({ state, words: words['a rare word']() }))],
      ],
    ),
    ...Object.entries(words).map(([what, typed]): Questions[number] => [
      `stories with ${what}`,
      list(() => ({ words: typed() })),
    ]),
    ['stories with two words, a deep page', list(() => ({ words: words['two words'](), after: deep() }))],
    [
      'stories with a middle word, section, deep page',
      list(() => ({ words: words['a word of the middle'](), sectionId: section(), after: deep() })),
    ],
    [
      'my stories with a common word',
      list(
        () => ({ mine: true, words: words['a common word']() }),
        () => one(actors),
      ),
    ],
    ...Object.entries(words).map(([what, typed]): Questions[number] => [
      `palette: stories, ${what}`,
      () => findStoriesByWords(by, typed()),
    ]),
    ['palette: a pasted address', () => findStoryByAddress(by, `/admin/stories/${one(stories).id}`)],
    ['palette: people', () => findPeopleByWords(between(0, 600).slice(0, 3))],
    ['palette: topics', () => findTopicsByWords(between(1000, 5000).slice(0, 4))],
    ['people', () => listPeople()],
    ['people, filtered', () => listPeople({ words: between(0, 600).slice(0, 3) })],
    ['topics', () => listTopics()],
    ['sources', () => listSources()],
    ['sections', () => listSections()],
    ['accounts', () => listAccounts(by)],
    ['redirects', () => listRedirects(by)],
    ['redirects, filtered', () => listRedirects(by, { words: between(600, WORDS) })],
    ['redirects, two letters', () => listRedirects(by, { words: between(0, WORDS).slice(0, 2) })],
    ['redirects, what no one has', () => listRedirects(by, { words: 'qx' })],
    ['topics, filtered', () => listTopics({ words: between(1000, 5000) })],
    ['sources, filtered', () => listSources({ words: between(9000, 14000) })],
    ['accounts, filtered', () => listAccounts(by, { words: between(0, 600) })],
    ['links', () => listLinks(by)],
    ['links, page after page', readOnLinks(by)],
    ['links, filtered', () => listLinks(by, { words: between(0, 600) })],
    ['a story opened in the editor', () => getDeskStory(by, one(stories).id)],
    ['a story’s history', () => listRevisions(by, one(stories).id)],
    [
      'a revision',
      async () => {
        const { id } = one(stories);
        const { revisions } = await listRevisions(by, id);
        return getRevision(by, id, one(revisions).id);
      },
    ],
    ['a save', () => saveOneLetter(by, one(stories).id)],
    ['a save, and its fold into what lists show', () => saveAndFold(by, one(stories).id)],
  ];
}

async function someStories() {
  return desk().$queryRaw<{ id: string; changedAt: Date }[]>`
    SELECT id, changed_at AS "changedAt" FROM desk.story TABLESAMPLE bernoulli (20) REPEATABLE (7) ORDER BY random() LIMIT 1000`;
}

async function somePeople(): Promise<string[]> {
  return (await desk().person.findMany({ take: 500, orderBy: { slug: 'asc' } })).map(({ name }) => name);
}

async function someActors(): Promise<Actor[]> {
  const accounts = await desk().account.findMany({ take: 50, orderBy: { role: 'asc' } });
  return accounts.map(({ id, name }) => ({ id, name, role: 'admin' }));
}

/** From the top to the end and again. */
function readOnLinks(by: Actor): () => Promise<unknown> {
  let after = '';
  return async () => {
    after = (await listLinks(by, { after })).next ?? '';
  };
}

/** A letter more in a headline, as the collaboration server adds it to the log; includes making the letter. */
async function saveOneLetter(by: Actor, storyId: string): Promise<unknown> {
  const { doc: state } = await desk().workingCopy.findUniqueOrThrow({ where: { storyId }, select: { doc: true } });
  const doc = docOf(state);
  const known = Y.encodeStateVector(doc);
  doc.getText('headline').insert(0, 'x');
  const beginnings = [{ client: doc.clientID, fromClock: 0 }];
  return appendUpdate(by, { storyId, update: Y.encodeStateAsUpdate(doc, known), beginnings });
}

async function saveAndFold(by: Actor, storyId: string): Promise<unknown> {
  await saveOneLetter(by, storyId);
  return foldStory(by, storyId);
}
