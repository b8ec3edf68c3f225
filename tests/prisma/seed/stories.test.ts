import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '#newsroom/stories/body.ts';
import { StoryContent } from '#newsroom/stories/content.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { pictures } from '#prisma/seed/art/pictures.ts';
import { datedText, editionAt, instantOf } from '#prisma/seed/calendar.ts';
import { people, sections, topics } from '#prisma/seed/newspaper.ts';
import { beforeCorrection, contentOf, type Newsroom } from '#prisma/seed/story-content.ts';
import { readStoryFiles, type StoryFile } from '#prisma/seed/story-file.ts';

const files = await readStoryFiles();
const edition = editionAt(new Date('2026-11-24T09:00:00Z'));
const ids = (keys: string[]) => new Map(keys.map((key) => [key, crypto.randomUUID() as string]));
const room: Newsroom = {
  people: ids(people.map(({ slug }) => slug)),
  topics: ids(topics.map(({ slug }) => slug)),
  sources: ids(files.flatMap((file) => file.sources.map(({ name }) => name))),
  pictures: ids(pictures.map(({ name }) => name)),
  stories: ids(files.map(({ key }) => key)),
  files: new Map(files.map((file) => [file.key, file])),
  dated: (text, language) => datedText(text, edition, language),
  today: '2026-11-24',
};
const contents = new Map(files.map((file) => [file.key, contentOf(file, room)]));
const wordsIn = (content: StoryContent) => textOf(content.body).split(/\s+/).length;
const original = (file: StoryFile) => !file.paste && !file.withdrawn;

describe('the stories of the demo newspaper', () => {
  it.each(files.map((file) => [file.key, file] as const))('%s can be kept as it is written', (key, file) => {
    const content = contents.get(key)!;
    expect(StoryContent.parse(content)).toEqual(content);
    expect(content.headline + content.body.content.map(textOf).join()).not.toMatch(/[{}]|\*\*|::|(^|\s)~/);
    expect(sections.map(({ slug }) => slug)).toContain(file.section);
    expect(instantOf(file.published, edition)).toBeInstanceOf(Date);
  });

  it('there are more than forty, of every kind, in every section, by more than eight people', () => {
    expect(files.length).toBeGreaterThan(40);
    const kinds = new Set(files.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['analysis', 'explainer', 'feature', 'gallery', 'news', 'opinion']);
    expect(new Set(files.map(({ section }) => section)).size).toBe(sections.length);
    const named = new Set(files.flatMap((file) => file.bylines.map(({ person }) => person)));
    expect(people.filter(({ slug }) => named.has(slug)).length).toBeGreaterThan(8);
    expect(new Set(files.flatMap((file) => file.topics)).size).toBeGreaterThan(10);
  });

  it('a story is worth reading: long enough to say something, short enough to be read', () => {
    for (const file of files.filter(original)) {
      const [least, most] = file.kind === 'gallery' ? [60, 300] : [120, 600];
      expect(wordsIn(contents.get(file.key)!), file.key).toBeGreaterThanOrEqual(least);
      expect(wordsIn(contents.get(file.key)!), file.key).toBeLessThanOrEqual(most);
      expect(file.bylines.length, file.key).toBeGreaterThan(0);
      expect(file.standfirst, file.key).not.toBe('');
    }
  });

  it('every block that a body can hold is used, and every mark', () => {
    const all = [...contents.values()].flatMap((content) => content.body.content);
    const types: Block['type'][] = [
      'paragraph',
      'subheading',
      'quote',
      'pullQuote',
      'list',
      'factBox',
      'timeline',
      'questionAnswer',
      'table',
      'embed',
      'map',
      'relatedStory',
      'correctionNote',
      'sectionBreak',
    ];
    expect(types.filter((type) => !all.some((block) => block.type === type))).toEqual([]);
    const written = JSON.stringify(all);
    const marks = ['strong', 'emphasis', 'code', 'superscript', 'subscript', 'strikethrough', 'link', 'phrase'];
    for (const mark of marks) expect(written, mark).toContain(`"type":"${mark}"`);
    expect(written).toContain('"hardBreak"');
  });

  it('one is scheduled, one withdrawn, one corrected, one pasted, one in Persian, one in Arabic', () => {
    expect(files.filter(({ published }) => published.startsWith('in '))).toHaveLength(1);
    expect(files.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(files.filter(({ paste }) => paste)).toHaveLength(1);
    expect(files.filter(({ language }) => language !== 'en').map(({ language }) => language)).toEqual(['ar', 'fa']);
    const [corrected] = files.filter(({ was }) => was);
    const first = contentOf(beforeCorrection(corrected!), room);
    expect(first.body.content.some(({ type }) => type === 'correctionNote')).toBe(false);
    expect(textOf(first.body)).toContain(corrected!.was!.wrong);
    expect(textOf(first.body)).not.toContain(corrected!.was!.right);
  });

  it('whoever spoke in confidence is named nowhere but in the sources of the desk', () => {
    const confidential = files.flatMap((file) => file.sources.filter((source) => source.confidential));
    expect(confidential.length).toBeGreaterThan(0);
    for (const { name } of confidential) for (const file of files) expect(file.text).not.toContain(name);
  });

  it('the days of a story move with the calendar and with its language', () => {
    expect(room.dated('{date -53}, {short -53}, {day -1}, {m -53}, {year -1}', 'en')).toBe(
      '2 October 2026, 2 October, Monday, October, 2025',
    );
    expect(room.dated('{short -1}', 'fa')).toBe('۲ آذر');
    const late = editionAt(new Date('2026-11-24T02:00:00Z'));
    expect(late.toString()).toBe('2026-11-23');
    expect(instantOf('yesterday 18:15', edition).toISOString()).toBe('2026-11-23T16:15:00.000Z');
    expect(instantOf('2010-09-13 14:05', edition).toISOString()).toBe('2010-09-13T11:05:00.000Z');
    expect(() => instantOf('some day', edition)).toThrow('Not a time');
  });
});

const NAME = /\b[A-Z][a-zé]+(?:-[A-Z][a-z]+)?(?: (?:[A-Z]\.|[A-Z][a-zé]+(?:-[A-Z][a-z]+)?))+/g;
const OPENING =
  /^(?:At|By|In|On|Of|The|Since|Along|Every|Why|Mr|Mrs|Ms|Dr|Captain|Judge|Justice|Evidence|December|Log) /;

describe('names', () => {
  it('nobody is named but invented people and those of the pasted report', async () => {
    const invented = (await readFile(join(import.meta.dirname, 'invented-names.txt'), 'utf8')).split('\n');
    const report = await readFile(join(import.meta.dirname, '../../../prisma/seed/raw-story.txt'), 'utf8');
    const texts = files.flatMap((file) => [
      ...[file.headline, file.standfirst, file.text],
      ...file.bylines.map(({ person }) => person),
      ...file.sources.flatMap(({ name, use, note }) => [name, use, note]),
    ]);
    const words = [...texts, ...people.map(({ biography }) => biography), ...pictures.map(({ caption }) => caption)];
    const names = words.flatMap((text) => text.match(NAME) ?? []).map((name) => name.replace(OPENING, ''));
    const found = new Set(names.filter((name) => name.includes(' ')));
    const unknown = [...found].filter((name) => !invented.includes(name) && !report.includes(name));
    expect(unknown, 'Make sure that nobody of this name lives, then add it to invented-names.txt.').toEqual([]);
  });
});
