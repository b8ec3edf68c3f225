import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { partWord, roleWord } from '../words/part-words.ts';
import type { Words } from '../words/words.ts';

/** A version as named lines, to be read. */
export type NamedLine = { name: string; text: string; looks: 'headline' | 'standfirst' | 'body' | 'small' };

export function linesOf(content: StoryContent, words: Words): NamedLine[] {
  const { comma, comparing: said } = words;
  const part = (name: string) => partWord(words, name);
  const bylines = content.bylines.map(({ name, role }) =>
    role === 'by' ? name : fill(said.roleAndName, { role: roleWord(words, role), name }),
  );
  const small = (name: string, text: string): NamedLine => ({ name: part(name), text, looks: 'small' });
  return [
    small('Kicker', content.kicker),
    { name: part('Headline'), text: content.headline, looks: 'headline' },
    { name: part('Standfirst'), text: content.standfirst, looks: 'standfirst' },
    small('Bylines', bylines.join(comma)),
    small('Dateline', content.dateline),
    small('Pictures', content.pictures.map(({ caption, credit }) => `${caption} ${credit}`.trim()).join('\n')),
    { name: part('Text'), text: content.body.content.map((block) => textOf(block)).join('\n\n'), looks: 'body' },
    small(
      'Sources',
      content.sources
        .map(({ name, confidential }) => (confidential ? fill(said.confidential, { name }) : name))
        .join(comma),
    ),
    small('Related', content.related.map(({ title, url }) => title || url).join('\n')),
  ];
}
