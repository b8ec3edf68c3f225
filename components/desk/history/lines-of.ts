import { textOf } from '#newsroom/stories/body.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';

/** A version as named lines, to be read. */
export type NamedLine = { name: string; text: string; looks: 'headline' | 'standfirst' | 'body' | 'small' };

export function linesOf(content: StoryContent): NamedLine[] {
  const bylines = content.bylines.map(({ name, role }) => (role === 'by' ? name : `${role} ${name}`));
  const small = (name: string, text: string): NamedLine => ({ name, text, looks: 'small' });
  return [
    small('Kicker', content.kicker),
    { name: 'Headline', text: content.headline, looks: 'headline' },
    { name: 'Standfirst', text: content.standfirst, looks: 'standfirst' },
    small('Bylines', bylines.join(', ')),
    small('Dateline', content.dateline),
    small('Pictures', content.pictures.map(({ caption, credit }) => `${caption} ${credit}`.trim()).join('\n')),
    { name: 'Text', text: content.body.content.map((block) => textOf(block)).join('\n\n'), looks: 'body' },
    small(
      'Sources',
      content.sources.map(({ name, confidential }) => (confidential ? `${name} (confidential)` : name)).join(', '),
    ),
    small('Related', content.related.map(({ title, url }) => title || url).join('\n')),
  ];
}
