import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BylineRole } from '#newsroom/stories/content.ts';
import { SourceKind } from '#newsroom/stories/content.ts';
import { StoryKind } from '#newsroom/stories/story.ts';

/** A story as a writer of the demo keeps it: see README.md. */
export type StoryFile = {
  /** The name of the file without its number; other stories point to it by this. */
  key: string;
  kind: StoryKind;
  language: string;
  section: string;
  /** Null: made from the headline. */
  slug: string | null;
  published: string;
  headline: string;
  kicker: string;
  standfirst: string;
  dateline: string;
  searchTitle: string;
  bylines: { person: string; name: string | null; place: string; role: BylineRole }[];
  topics: string[];
  pictures: { name: string; caption?: string; credit?: string; alt?: string }[];
  sources: { name: string; kind: SourceKind; use: string; note: string; confidential: boolean }[];
  related: { key: string; line: string | null }[];
  notes: string[];
  translationOf: string | null;
  withdrawn: string | null;
  /** What is right, and what the first version says instead. */
  was: { right: string; wrong: string } | null;
  paste: string | null;
  text: string;
};

const FOLDER = join(import.meta.dirname, 'stories');

export async function readStoryFiles(): Promise<StoryFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    names.map(async (name) => {
      const key = name.replace(/^\d+-|\.txt$/g, '');
      return storyFileOf(key, await readFile(join(FOLDER, name), 'utf8'));
    }),
  );
}

const ROLES: Record<string, BylineRole> = {
  by: 'by',
  with: 'additional reporting',
  photographs: 'photographs',
  'translated by': 'translated by',
};

export function storyFileOf(key: string, raw: string): StoryFile {
  const [head = '', ...text] = raw.split(/^---\n/m);
  const lines = head.trim().split('\n').map(lineOf);
  const all = (name: string) => lines.filter((line) => line.name === name).map((line) => line.value);
  const one = (name: string) => all(name)[0] ?? '';
  const language = one('language') || 'en';
  const [right, wrong] = one('was').split(' => ');
  return {
    key,
    kind: StoryKind.parse(one('kind')),
    language,
    section: one('section'),
    slug: one('slug') || (language === 'en' ? key : null),
    published: one('published'),
    headline: one('headline'),
    kicker: one('kicker'),
    standfirst: one('standfirst'),
    dateline: one('dateline'),
    searchTitle: one('search title'),
    bylines: lines.flatMap(({ name, value }) => (ROLES[name] ? [{ ...bylineOf(value), role: ROLES[name] }] : [])),
    topics: all('topic'),
    pictures: all('picture').map(pictureOf),
    sources: [
      ...all('source').map((value) => sourceOf(value, false)),
      ...all('confidential source').map((value) => sourceOf(value, true)),
    ],
    related: all('related')
      .map(partsOf)
      .map(([to = '', line]) => ({ key: to, line: line ?? null })),
    notes: all('note'),
    translationOf: one('translation of') || null,
    withdrawn: one('withdrawn') || null,
    was: right && wrong ? { right, wrong } : null,
    paste: one('paste') || null,
    text: text.join('---\n').trim(),
  };
}

const NAMES =
  'headline kind section slug language kicker standfirst dateline published topic picture source confidential-source ' +
  'by with photographs translated-by related note translation-of withdrawn was paste search-title';
const known = new Set(NAMES.split(' '));

function lineOf(line: string): { name: string; value: string } {
  const at = line.indexOf(': ');
  const name = line.slice(0, at);
  if (!known.has(name.replace(' ', '-'))) throw new Error(`Not known at the head of a story: ${line}`);
  return { name, value: line.slice(at + 2).trim() };
}

const partsOf = (value: string): string[] => value.split('|').map((part) => part.trim());

/** “key = Name, place”; a key that is no person's is a name in plain words. */
function bylineOf(value: string): { person: string; name: string | null; place: string } {
  const [, person = '', name, place = ''] = /^([^=,]+?)(?: = ([^,]+?))?(?:, (.+))?$/.exec(value) ?? [];
  return { person, name: name ?? null, place };
}

function pictureOf(value: string): StoryFile['pictures'][number] {
  const [name = '', caption, credit, alt] = partsOf(value);
  return { name, ...(caption && { caption }), ...(credit && { credit }), ...(alt && { alt }) };
}

function sourceOf(value: string, confidential: boolean): StoryFile['sources'][number] {
  const [name = '', kind, use = '', note = ''] = partsOf(value);
  return { name, kind: SourceKind.parse(kind), use, note, confidential };
}
