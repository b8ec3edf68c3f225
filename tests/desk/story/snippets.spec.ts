import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { MOST_OFFERED } from '#newsroom/snippets/offering.ts';
import type { Block } from '#newsroom/stories/body.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { watch } from '#tests/desk/hostile/watch.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { body, saved } from './at-the-desk.ts';
import { freshText } from './together.ts';
import { aWord, boxed, expect, lines, menu, newLine, test } from './with-snippets.ts';

test.use({ paper: 'young' });

test('a box comes by its trigger and Tab, a colleague sees it, and one undo takes it back', async ({
  come,
  cast,
  storyId,
  browser,
  newspaper,
}) => {
  const trigger = aWord();
  await boxed(cast, trigger);
  const [amal, sami] = [await come('amal.rashidi'), await come('sami.toivola')];
  await newLine(amal.page);
  await amal.page.keyboard.type(`;${trigger}`);
  await amal.page.keyboard.press('Tab');
  const box = (page: Page) => body(page).locator('[data-block=factBox]');
  await expect(box(amal.page)).toContainText('Somebody listens.');
  await expect(box(sami.page)).toContainText('Need to talk?');
  await expect(body(amal.page)).not.toContainText(trigger);
  await amal.page.keyboard.type('And on it goes.');
  await expect(lines(amal.page).last()).toHaveText('And on it goes.');
  await saved(amal.page);
  expect(await freshText(browser, newspaper, storyId)).toContain('Somebody listens.');

  await amal.page.keyboard.press('Control+Z');
  await expect(lines(amal.page).last()).toHaveText('');
  await amal.page.keyboard.press('Control+Z');
  await expect(box(amal.page)).toHaveCount(0);
  await expect(lines(amal.page).last()).toHaveText(`;${trigger}`);
  await expect(box(sami.page)).toHaveCount(0);
  // Whoever took it back means the word as it stands.
  await amal.page.keyboard.type(' stays');
  await expect(lines(amal.page).last()).toHaveText(`;${trigger} stays`);
});

test('the list of blocks finds snippets by name and trigger, below the blocks, the story’s language first', async ({
  come,
  cast,
}) => {
  const word = aWord();
  const make = (name: string, language: string, text: string) =>
    createSnippet(cast.sami, { name, trigger: `${word}-${language || 'any'}`, language, body: bodyOf(text) });
  await make(`${word} in Persian`, 'fa', 'سلام');
  await make(`${word} for all`, '', 'For all.');
  await make(`${word} in English`, 'en', 'In English.');
  const { page } = await come('amal.rashidi');
  await newLine(page);
  await page.keyboard.type(`/${word}`);
  const options = menu(page).getByRole('option');
  await expect(options).toHaveCount(3);
  await expect(options.first()).toContainText(`${word} in English`);
  await expect(options.first()).toContainText(`;${word}-en`);
  await expect(options.last()).toContainText('Persian');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(menu(page)).toHaveCount(0);
  const phrase = lines(page).last().locator('[data-phrase]');
  await expect(phrase).toHaveText('سلام');
  await expect(phrase).toHaveAttribute('dir', 'rtl');
  await page.keyboard.press('Control+Z');
  await expect(lines(page).last()).toHaveText(`/${word}`);
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.type('/');
  await expect(menu(page).getByText('Snippets', { exact: true })).toBeVisible();
  await expect(options.first()).toContainText('Subheading');
});

test('in a Persian story a Persian trigger after a Persian semicolon becomes its text, from right to left', async ({
  come,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'اسکله', body: bodyOf('دیوار ایستاده است.') });
  await describeStory(cast.amal, { storyId, language: 'fa' });
  await createSnippet(cast.sami, {
    ...{ name: 'تماس', trigger: 'تماس', language: 'fa' },
    body: bodyOf('با ما تماس بگیرید.'),
  });
  const { page } = await come('amal.rashidi', storyId);
  await expect(body(page)).toHaveAttribute('dir', 'rtl');
  await newLine(page);
  await page.keyboard.insertText('؛تماس');
  await page.keyboard.press('Space');
  await expect(lines(page).last()).toHaveText('با ما تماس بگیرید.');
});

test('a trigger that this screen has not heard of is put in while the writing goes on', async ({ come, cast }) => {
  const trigger = aWord();
  const { page } = await come('amal.rashidi');
  await newLine(page);
  // The screen asks for what there is with the first letter of a trigger, and keeps the answer a while.
  const heard = page.waitForResponse(/find\/snippets/);
  await page.keyboard.type(';nothing ');
  await heard;
  await createSnippet(cast.sami, { name: 'The wall', trigger, language: 'en', body: bodyOf('It was built in 1911.') });
  await page.keyboard.type(`See: ;${trigger} and so on.`);
  await expect(lines(page).last()).toHaveText(';nothing See: It was built in 1911. and so on.');
  await page.keyboard.type(' More');
  await expect(lines(page).last()).toHaveText(';nothing See: It was built in 1911. and so on. More');
});

test('a word that no snippet answers stays as it is typed, and Tab leaves the text as ever', async ({ come }) => {
  const { page } = await come('amal.rashidi');
  await newLine(page);
  await page.keyboard.type('One; two ;nothinghere three;four ');
  await expect(lines(page).last()).toHaveText('One; two ;nothinghere three;four');
  await page.keyboard.type(';nothinghere');
  await page.keyboard.press('Tab');
  await expect(body(page)).not.toBeFocused();
});

test('among more snippets than a screen knows, a Tab behind any other word leaves the text, once that is known', async ({
  come,
  cast,
}) => {
  for (let made = 0; made <= MOST_OFFERED; made += 1) {
    const name = `A ${aWord()}`;
    await createSnippet(cast.sami, { name, trigger: aWord(), language: 'en', body: bodyOf('A wall.') });
  }
  const trigger = aWord();
  // Behind all others in the order of their names.
  await createSnippet(cast.sami, { name: `Z ${trigger}`, trigger, language: 'en', body: bodyOf('It was built.') });
  const { page } = await come('amal.rashidi');
  await newLine(page);
  await page.keyboard.type(`;${trigger}`);
  await page.keyboard.press('Tab');
  await expect(lines(page).last()).toHaveText('It was built.');
  // Where a Tab that needs no answer goes.
  await page.keyboard.press('Tab');
  const next = await page.evaluate(() => document.activeElement?.outerHTML);
  await body(page).focus();
  await page.keyboard.type(' ;nothinghere');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML)).toBe(next);
  await expect(lines(page).last()).toHaveText('It was built. ;nothinghere');
});

test('hostile names and texts stay text, in the place, in the list of blocks and in the story', async ({
  come,
  cast,
}) => {
  const trigger = aWord();
  const attack = '<img planted src=x onerror="window.__xss=1">';
  const content: Block[] = [{ type: 'paragraph', content: [{ type: 'text', text: attack }] }];
  const form = { name: `${attack} ${trigger}`, trigger, language: 'en', body: { type: 'doc' as const, content } };
  await createSnippet(cast.sami, form);
  const { page } = await come('amal.rashidi');
  const quiet = watch(page);
  await newLine(page);
  await page.keyboard.type(`/${trigger}`);
  await expect(menu(page).getByRole('option')).toContainText(attack);
  await quiet('list of blocks');
  await page.keyboard.press('Enter');
  await expect(lines(page).last()).toHaveText(attack);
  await quiet('story');
  await saved(page);
  await page.goto(`/admin/snippets?q=${trigger}`);
  await expect(page.getByRole('row', { name: new RegExp(trigger) })).toContainText(attack);
  await quiet('place');
});
