import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { changeSnippet } from '#newsroom/snippets/change-snippet.ts';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import { listSnippets } from '#newsroom/snippets/snippets.ts';
import type { Block } from '#newsroom/stories/body.ts';
import { describeStory } from '#newsroom/stories/describe-story.ts';
import { test as base, expect } from '#tests/browser/newsroom.ts';
import { watch } from '#tests/desk/hostile/watch.ts';
import { bodyOf, type Company, drafted } from '#tests/newsroom/company.ts';
import { body, saved } from './at-the-desk.ts';
import { type AtStory, type Colleague, caretAt, comeTo, freshText } from './together.ts';

type Desk = {
  storyId: string;
  come: (who: Colleague, storyId?: string) => Promise<AtStory>;
};
const test = base.extend<Desk>({
  storyId: async ({ cast }, use) => {
    const text = bodyOf('If you worry, call 116 123 at any hour.', 'The wall stands.');
    const content = text.content.map((block, at) => (at === 0 ? linked(block) : block));
    await use(await drafted(cast, { headline: 'The quay', body: { ...text, content } }));
  },
  come: async ({ browser, newspaper, storyId }, use) => {
    const there: AtStory[] = [];
    await use(async (who, other) => {
      const one = await comeTo(browser, newspaper, who, { storyId: other ?? storyId });
      there.push(one);
      return one;
    });
    for (const { context } of there) await context.close();
  },
});
test.use({ paper: 'young' });

function linked(block: Block): Block {
  if (block.type !== 'paragraph') return block;
  const marks = [{ type: 'link' as const, attrs: { href: 'tel:116123' } }];
  const content = [
    { type: 'text' as const, text: 'If you worry, call ' },
    { type: 'text' as const, text: '116 123', marks },
    { type: 'text' as const, text: ' at any hour.' },
  ];
  return { type: 'paragraph', content };
}

const BOX: Block = {
  type: 'factBox',
  content: [
    { type: 'boxTitle', content: [{ type: 'text', text: 'Need to talk?' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Somebody listens.' }] },
  ],
};
const boxed = (cast: Company, trigger: string, name = 'Helpline box') =>
  createSnippet(cast.sami, { name, trigger, language: 'en', body: { type: 'doc', content: [BOX] } });
const aWord = () => `w${crypto.randomUUID().slice(0, 6)}`;
const menu = (page: Page) => page.getByRole('listbox', { name: 'Insert a block' });
const lines = (page: Page) => body(page).locator('> p');

async function newLine(page: Page): Promise<void> {
  await lines(page).last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}

test('what is chosen in one story is kept by the keyboard, and typed into another with its links', async ({
  come,
  cast,
}) => {
  const trigger = aWord();
  const { page } = await come('amal.rashidi');
  await caretAt(page, 'start');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+Alt+S');
  const dialog = page.getByRole('dialog', { name: 'Make a snippet' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await expect(dialog.getByLabel('Name')).toHaveValue('If you worry, call 116 123 at any hour.');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Who listens');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two words');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Trigger')).toHaveAccessibleDescription(/Use one word/);
  await expect(dialog.getByRole('textbox', { name: 'Text' }).locator('a')).toHaveText('116 123');
  await dialog.getByLabel('Trigger').fill(trigger);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Snippet kept. Its trigger works in every story.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(body(page)).toBeFocused();

  const other = await drafted(cast, { headline: 'The ferry', body: bodyOf('It sails.') });
  const sami = await come('sami.toivola', other);
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.type(` Remember: ;${trigger} `);
  await sami.page.keyboard.type('Always.');
  const line = lines(sami.page).first();
  await expect(line).toHaveText('It sails. Remember: If you worry, call 116 123 at any hour. Always.');
  await expect(line.locator('a')).toHaveAttribute('href', 'tel:116123');
  await saved(sami.page);
});

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

test('in their place a snippet is made with marks, changed, retired and brought back', async ({ come, cast }) => {
  const trigger = aWord();
  const { page } = await come('amal.rashidi');
  await page.goto('/admin/snippets');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: /^Add a snippet$|^Change / });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Name').fill(`Ferry ${trigger}`);
  await dialog.getByLabel('Trigger').fill(`;${trigger}`);
  await dialog.getByRole('button', { name: 'Add a snippet' }).click();
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveAccessibleDescription('Write the text of the snippet.');
  await text.click();
  await page.keyboard.type('It ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('sails');
  await page.keyboard.press('Control+B');
  await page.keyboard.type(' at nine.');
  await dialog.getByRole('button', { name: 'Add a snippet' }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('row', { name: new RegExp(trigger) });
  await expect(row).toContainText('It sails at nine.');
  await expect(row).toContainText('Amal Rashidi');

  await page.getByRole('button', { name: `Ferry ${trigger}`, exact: true }).click();
  await expect(text.locator('strong')).toHaveText('sails');
  // What is still arriving has not its colours yet.
  await dialog.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  expect((await new AxeBuilder({ page }).include('form').analyze()).violations).toEqual([]);
  // Meanwhile an editor changes it.
  await changeByAnother(cast, trigger);
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Mine.');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Sami Toivola has changed this snippet');
  await expect(text).toContainText('It sails at nine. Mine.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: `Ferry ${trigger}`, exact: true }).click();
  await expect(text).toContainText('It sails at ten.');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: `What can be done with Ferry ${trigger}` }).click();
  await page.getByRole('menuitem', { name: 'Retire' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retire' }).click();
  await expect(row).toContainText('retired');
  await page.getByRole('button', { name: `What can be done with Ferry ${trigger}` }).click();
  await page.getByRole('menuitem', { name: 'Bring back' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click();
  await expect(row).not.toContainText('retired');
});

async function changeByAnother(cast: Company, trigger: string): Promise<void> {
  const { id, version, name, language } = (await listSnippets(cast.sami, { words: trigger })).rows[0]!;
  await changeSnippet(cast.sami, { id, version, name, trigger, language, body: bodyOf('It sails at ten.') });
}

test('a reporter reads what others made and may not change it', async ({ come, cast }) => {
  const trigger = aWord();
  await boxed(cast, trigger, `Theirs ${trigger}`);
  const { page } = await come('amal.rashidi');
  await page.goto(`/admin/snippets?q=${trigger}`);
  const row = page.getByRole('row', { name: new RegExp(trigger) });
  await expect(row).toContainText('Somebody listens.');
  await expect(row.getByRole('button')).toHaveCount(0);
});
