import { expect, test } from 'vitest';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { toContent } from '#newsroom/importing/to-content.ts';
import { StoryContent } from '#newsroom/stories/content.ts';
import { propose, readPastes } from './scoring.ts';

const pastes = [...readPastes('pastes'), ...readPastes('pastes/check'), ...readPastes('pastes-strangers')];
const contentOf = (name: string) => toContent(propose(pastes.find((paste) => paste.name === name)!));

test.each(pastes)('$name can be saved as a story', (paste) => {
  expect(StoryContent.safeParse(toContent(propose(paste))).error).toBeUndefined();
});

test('a story without anything can still be saved', () => {
  expect(StoryContent.safeParse(toContent(proposeStory('')))).toMatchObject({ success: true });
});

test('who said it stands under the quote, without the dash', () => {
  const quote = contentOf('quotes-with-attribution').body.content.find((block) => block.type === 'quote');
  expect(quote?.content.at(-1)).toEqual({
    type: 'attribution',
    content: [{ type: 'text', text: 'Tove, Little Hallow' }],
  });
});

test('a list has an item for each line, and numbered items make a numbered list', () => {
  const lists = contentOf('bullets-of-many-kinds').body.content.filter((block) => block.type === 'list');
  expect(lists.map((list) => [list.attrs.ordered, list.content.length])).toEqual([
    [false, 3],
    [false, 3],
    [true, 3],
  ]);
});

test('entries of each list have keys of their own', () => {
  const content = contentOf('raw-story');
  const keys = [...content.related, ...content.pictures, ...content.sources].map((entry) => entry.key);
  expect(new Set(keys).size).toBe(5);
});

test('an address that could run a script is not taken over [X1]', () => {
  const proposal = proposeStory('');
  proposal.fields.related.push({ title: 'A title', line: null, url: 'javascript:alert(1)' });
  expect(toContent(proposal).related[0]).toMatchObject({ title: 'A title', url: '' });
});

test('a news agency is cited as an agency', () => {
  expect(contentOf('spanish-wire').sources).toMatchObject([
    { name: 'EFE', kind: 'agency' },
    { name: 'Agencias', kind: 'agency' },
  ]);
});
