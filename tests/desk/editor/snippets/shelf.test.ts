import { expect, test } from 'vitest';
import { snippetShelf } from '#components/desk/editor/snippets/shelf.ts';
import { MOST_OFFERED } from '#newsroom/snippets/offering.ts';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';

const snippet = (name: string, trigger: string, language = 'en'): SnippetChoice => ({
  ...{ id: `${name} ${trigger} ${language}`, name, trigger, language },
  body: { type: 'doc', content: [] },
});

/** A newsroom that counts what it is asked. */
function newsroom(...snippets: SnippetChoice[]) {
  const asked: string[] = [];
  let clock = 0;
  const find = async (words: string) => {
    asked.push(words);
    return snippets.filter(({ name, trigger }) => `${name} ${trigger}`.includes(words)).slice(0, MOST_OFFERED);
  };
  const shelf = (language = 'en') =>
    snippetShelf(
      find,
      () => language,
      () => clock,
    );
  return { asked, snippets, shelf, later: (ms: number) => (clock += ms) };
}

const HELP = [snippet('Helpline', 'help', 'fa'), snippet('Helpline', 'help', ''), snippet('Helpline', 'help', 'en')];

test('a trigger means the snippet in the story’s language, then the one for any, then another', async () => {
  const { shelf } = newsroom(...HELP);
  for (const [story, meant] of [
    ['en-GB', 'en'],
    ['fa', 'fa'],
    ['de', ''],
  ]) {
    const own = shelf(story);
    await own.look('');
    expect(own.answering('HELP')?.language, story).toBe(meant);
  }
  const only = newsroom(HELP[0]!).shelf('de');
  await only.look('');
  expect(only.answering('help')?.language).toBe('fa');
});

test('what is typed finds the trigger before its beginning, and that before a part of a name', async () => {
  const all = [snippet('To storm a wall', 'wall'), snippet('Warnings', 'stormy'), snippet('Weather', 'storm')];
  const { shelf } = newsroom(...all);
  const own = shelf();
  await own.look('storm');
  expect(own.matching('storm').map(({ trigger }) => trigger)).toEqual(['storm', 'stormy', 'wall']);
  expect(own.matching('').map(({ name }) => name)).toEqual(['To storm a wall', 'Warnings', 'Weather']);
  expect(own.matching('nothing')).toEqual([]);
});

test('a small newsroom is asked once for all, and again when somebody may have made another', async () => {
  const { shelf, asked, snippets, later } = newsroom(...HELP);
  const own = shelf();
  expect(own.knows('help')).toBe(false);
  for (const words of ['', 'help', 'help']) await own.look(words);
  expect(asked).toEqual(['']);
  expect(own.knows('nothing')).toBe(true);
  snippets.push(snippet('Storm', 'storm'));
  await own.look('storm');
  expect(own.answering('storm')?.name).toBe('Storm');
  snippets.splice(0, 3);
  later(60_000);
  await own.look('');
  expect(own.matching('').map(({ name }) => name)).toEqual(['Storm']);
});

test('a large newsroom is asked by words, and what was found stays known', async () => {
  const many = Array.from({ length: MOST_OFFERED + 20 }, (_, at) => snippet(`Name ${at}`, `word-${at}`));
  const { shelf, asked, later } = newsroom(...many);
  const own = shelf();
  await own.look('word-65');
  expect(asked).toEqual(['', 'word-65']);
  expect(own.answering('word-65')?.name).toBe('Name 65');
  expect(own.answering('word-0')?.name).toBe('Name 0');
  expect(own.knows('nothing')).toBe(false);
  await own.look('Nothing');
  expect(own.knows('nothing')).toBe(true);
  later(60_000);
  await own.look('');
  expect(own.knows('nothing')).toBe(false);
});

test('without a line to the server the known ones are still offered', async () => {
  let there = true;
  const find = async () => {
    if (!there) throw new Error('no line');
    return HELP;
  };
  let clock = 0;
  const own = snippetShelf(
    find,
    () => 'en',
    () => clock,
  );
  await own.look('');
  there = false;
  clock += 60_000;
  await own.look('other');
  expect(own.answering('help')?.language).toBe('en');
  // There is nothing to wait for: Tab leaves the text.
  expect(own.knows('other')).toBe(true);
});
