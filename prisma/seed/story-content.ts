import type { Block } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';
import { pictures } from './art/pictures.ts';
import type { Ids } from './fill-newsroom.ts';
import { blocksOf } from './markup.ts';
import { people } from './newspaper.ts';
import type { StoryFile } from './story-file.ts';

/** What the newsroom has by now, and the calendar. */
export type Newsroom = {
  people: Ids;
  topics: Ids;
  sources: Ids;
  pictures: Ids;
  /** By the keys of the files. */
  stories: Ids;
  files: Map<string, StoryFile>;
  /** Puts days in place of `{date -53}` and the like. */
  dated(text: string, language: string): string;
  /** YYYY-MM-DD. */
  today: string;
};

/** The content of a story, tied to the people, topics, sources, pictures and stories that it names. `pasted` is what its raw text gave. */
export function contentOf(file: StoryFile, room: Newsroom, pasted: StoryContent = emptyContent): StoryContent {
  const dated = (text: string) => room.dated(text, file.language);
  return {
    ...pasted,
    headline: dated(file.headline) || pasted.headline,
    kicker: file.kicker,
    standfirst: dated(file.standfirst) || pasted.standfirst,
    dateline: file.dateline || pasted.dateline,
    body: { type: 'doc', content: bodyOf(file, room, pasted.body.content) },
    bylines: file.bylines.map((byline, i) => bylineOf(byline, i, room)),
    sources: [...pasted.sources, ...file.sources.map((source, i) => sourceOf(source, i, room))],
    related: [...pasted.related.map((link) => withStory(link, room)), ...file.related.map(relatedOf(room))],
    pictures: file.pictures.map((picture, i) => pictureOf(picture, i, room, pasted.pictures[i])),
    topicIds: file.topics.map((topic) => known(room.topics, topic)),
    notesToEditors: file.notes,
    search: { title: file.searchTitle, description: '' },
  };
}

/** The story as it stood before it was corrected. */
export function beforeCorrection(file: StoryFile): StoryFile {
  if (!file.was) return file;
  const { right, wrong } = file.was;
  const spoilt = (text: string) => text.replace(/^::: correction\n.*?^:::$/ms, '').replaceAll(right, wrong);
  return { ...file, standfirst: spoilt(file.standfirst), text: spoilt(file.text) };
}

export function known(ids: Ids, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`A story of the demo names ${JSON.stringify(key)}, and there is none.`);
  return id;
}

function bodyOf(file: StoryFile, room: Newsroom, pasted: Block[]): Block[] {
  const left = [...pasted];
  return blocksOf(room.dated(file.text, file.language), {
    idOf: (key) => known(room.stories, key),
    today: room.today,
    pasted: (count) => left.splice(0, count ?? left.length),
  });
}

function bylineOf(byline: StoryFile['bylines'][number], i: number, room: Newsroom): StoryContent['bylines'][number] {
  const person = people.find(({ slug }) => slug === byline.person);
  return {
    key: `byline-${i + 1}`,
    personId: person ? known(room.people, person.slug) : null,
    name: byline.name ?? person?.name ?? byline.person,
    role: byline.role,
    place: byline.place,
  };
}

function sourceOf(source: StoryFile['sources'][number], i: number, room: Newsroom): StoryContent['sources'][number] {
  const sourceId = source.confidential ? null : known(room.sources, source.name);
  return { ...source, name: room.dated(source.name, 'en'), key: `source-${i + 1}`, sourceId, url: '', archivedUrl: '' };
}

const relatedOf =
  (room: Newsroom) =>
  ({ key, line }: StoryFile['related'][number], i: number): StoryContent['related'][number] => {
    const target = room.files.get(key);
    if (!target) throw new Error(`A story of the demo points to ${key}, and there is none.`);
    const dated = (text: string) => room.dated(text, target.language);
    return {
      key: `related-${i + 1}`,
      storyId: known(room.stories, key),
      url: '',
      title: dated(target.headline),
      line: line ?? dated(target.standfirst),
    };
  };

/** A pasted title leads to the story with this headline, however its quotation marks were typed. */
function withStory(link: StoryContent['related'][number], room: Newsroom): StoryContent['related'][number] {
  const plain = (text: string) => text.replace(/[‘’]/g, "'");
  const target = [...room.files.values()].find(({ headline }) => plain(headline) === plain(link.title));
  return { ...link, storyId: target ? known(room.stories, target.key) : null };
}

function pictureOf(
  picture: StoryFile['pictures'][number],
  i: number,
  room: Newsroom,
  pasted: StoryContent['pictures'][number] | undefined,
): StoryContent['pictures'][number] {
  const words = pictures.find(({ name }) => name === picture.name);
  if (!words) throw new Error(`There is no picture called ${picture.name}.`);
  return {
    key: `picture-${i + 1}`,
    assetId: known(room.pictures, picture.name),
    caption: picture.caption ?? pasted?.caption ?? words.caption,
    credit: picture.credit ?? pasted?.credit ?? words.credit,
    alt: picture.alt ?? words.alt,
    decorative: false,
  };
}
