import { changeRole } from '#newsroom/accounts/change-role.ts';
import { openBeside } from '#tests/browser/server.ts';
import { body, saveState, signIn, warning } from './at-the-desk.ts';
import { caretAt, comeTo, freshText, isSaved, textOf } from './together.ts';
import { expect, shortStory, test } from './with-colleagues.ts';

test.use({ paper: 'young' });

test('two people type in the same paragraph at once; both texts are there, once, and each sees the other', async ({
  amal,
  sami,
  agree,
}) => {
  await caretAt(amal.page, 'start');
  await caretAt(sami.page, 'end');
  await expect(amal.page.getByText('In this story: Sami Toivola in the text')).toBeAttached();
  await expect(amal.page.locator('.caret')).toHaveCount(1);
  await Promise.all([
    amal.page.keyboard.type('Amal began and went on. ', { delay: 25 }),
    sami.page.keyboard.type(' Sami ended it with care.', { delay: 25 }),
  ]);
  const text = await agree(amal, sami);
  expect(text).toBe('Amal began and went on. Here it stands. Sami ended it with care.');
});

test('undo undoes my own changes and leaves the other person’s', async ({ amal, sami, agree }) => {
  await caretAt(amal.page, 'start');
  await amal.page.keyboard.type('MINE ');
  await expect.poll(() => textOf(sami.page)).toContain('MINE');
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.type(' THEIRS');
  await expect.poll(() => textOf(amal.page)).toContain('THEIRS');
  await amal.page.keyboard.press('Control+z');
  expect(await agree(amal, sami)).toBe('Here it stands. THEIRS');
});

test('who loses the line writes on and is warned; after a crash the text comes back, and both texts merge [R16]', async ({
  amal,
  sami,
  agree,
  storyId,
}) => {
  await caretAt(amal.page, 'start');
  await amal.context.setOffline(true);
  await amal.page.keyboard.type('Offline. ');
  await expect(warning(amal.page)).toContainText('NOT SAVED: no connection');
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.type(' Meanwhile.');
  await isSaved(sami.page).waitFor();
  const again = { page: await amal.context.newPage(), context: amal.context };
  const [asked, gone] = [amal.page.waitForEvent('dialog'), amal.page.waitForEvent('close')];
  await amal.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await gone;
  await amal.context.setOffline(false);
  await again.page.goto(`/admin/stories/${storyId}`);
  await expect.poll(() => textOf(again.page)).toContain('Offline.');
  const text = await agree(again, sami);
  expect(text).toBe('Offline. Here it stands. Meanwhile.');
});

test('two tabs of one person are one text', async ({ come, agree, storyId }) => {
  const first = await come('amal.rashidi');
  const second = { page: await first.context.newPage(), context: first.context };
  await second.page.goto(`/admin/stories/${storyId}`);
  await body(second.page).and(second.page.locator('[contenteditable=true]')).waitFor();
  await caretAt(first.page, 'start');
  await first.page.keyboard.type('One. ');
  await caretAt(second.page, 'end');
  await second.page.keyboard.type(' Two.');
  const text = await agree(first, second);
  expect(text).toBe('One. Here it stands. Two.');
  await expect(first.page.getByText(/In this story:/)).toHaveCount(0);
});

test('two server processes on one database show each other’s words', async ({ amal, come, agree, newspaper }) => {
  const other = await openBeside(newspaper);
  try {
    const sami = await come('sami.toivola', other.url);
    await caretAt(amal.page, 'start');
    await amal.page.keyboard.type('Across. ');
    await expect.poll(() => textOf(sami.page), { intervals: [50] }).toContain('Across.');
    await expect(sami.page.getByText('In this story: Amal Rashidi in the text')).toBeAttached();
    await caretAt(sami.page, 'end');
    await sami.page.keyboard.type(' And back.');
    const text = await agree(amal, sami);
    expect(text).toBe('Across. Here it stands. And back.');
    await sami.context.close();
  } finally {
    await other.close();
  }
});

test('publishing sends out what the editor saw, or shows what has changed and asks', async ({
  amal,
  sami,
  storyId,
  newspaper,
}) => {
  await sami.page.keyboard.press('Control+Enter');
  const panel = sami.page.getByRole('dialog', { name: /Publish/ });
  await panel.getByRole('button', { name: /Publish now/ }).waitFor();
  await caretAt(amal.page, 'end');
  await amal.page.keyboard.type(' Unseen words.');
  await expect(panel.getByRole('alert')).toContainText('Unseen words.');
  await sami.page.keyboard.press('Control+Enter');
  expect((await newspaper.sql('SELECT 1 FROM site.publication WHERE story_id = $1', [storyId])).length).toBe(0);
  await panel.getByRole('button', { name: /I have read it/ }).click();
  await sami.page.keyboard.press('Control+Enter');
  await expect(sami.page.getByRole('dialog', { name: 'Live' })).toBeVisible();
  const [row] = await newspaper.sql<{ content: unknown }>('SELECT content FROM site.publication WHERE story_id = $1', [
    storyId,
  ]);
  expect(JSON.stringify(row?.content)).toContain('Unseen words.');
  await expect(amal.page.getByRole('banner')).toContainText('Live');
});

test('who loses the role while writing is told within five seconds, keeps the text, and saves it when the role is back [A10]', async ({
  newspaper,
  browser,
  cast,
}) => {
  const storyId = await shortStory(cast);
  const { page, context } = await comeTo(browser, newspaper, 'amal.rashidi', { storyId });
  await caretAt(page, 'end');
  await page.keyboard.type(' Mine.');
  await isSaved(page).waitFor();
  await changeRole(cast.dina, { id: cast.amal.id ?? '', role: 'reader' });
  try {
    await newspaper.sql('SELECT pg_sleep(5)');
    await page.keyboard.type(' Too late.');
    await expect(warning(page)).toContainText('NOT SAVED: you were signed out. Sign in again in another tab');
    await signIn(context, newspaper, 'amal.rashidi');
    await expect(warning(page)).toContainText('your role has changed: you may read this story', { timeout: 20_000 });
    expect(await freshText(browser, newspaper, storyId)).toBe('Here it stands. Mine.');
  } finally {
    await changeRole(cast.dina, { id: cast.amal.id ?? '', role: 'reporter' });
  }
  await signIn(context, newspaper, 'amal.rashidi');
  await isSaved(page).waitFor({ timeout: 30_000 });
  expect(await freshText(browser, newspaper, storyId)).toBe('Here it stands. Mine. Too late.');
  await context.close();
});

test('a laptop that slept wakes with what others wrote meanwhile, and its own text [R16]', async ({
  amal,
  sami,
  agree,
}) => {
  await caretAt(sami.page, 'end');
  await caretAt(amal.page, 'start');
  await amal.page.keyboard.type('Before the lid. ');
  const asleep = await amal.context.newCDPSession(amal.page);
  await asleep.send('Page.setWebLifecycleState', { state: 'frozen' });
  await sami.page.keyboard.type(' While it slept.');
  await isSaved(sami.page).waitFor();
  await asleep.send('Page.setWebLifecycleState', { state: 'active' });
  const text = await agree(amal, sami);
  expect(text).toBe('Before the lid. Here it stands. While it slept.');
});

test('exactly three states are ever shown while somebody writes', async ({ amal }) => {
  await amal.page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      const bar = document.querySelector('header [role=status].text-ink-2')?.textContent ?? '';
      const red = document.querySelector('#not-saved')?.textContent ?? '';
      seen.add((red || bar).replace(/\d\d:\d\d:\d\d/g, 'TIME'));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await caretAt(amal.page, 'end');
  await amal.page.keyboard.type(' More.');
  await isSaved(amal.page).waitFor();
  const seen = await amal.page.evaluate(() => [...(window as never as { seen: Set<string> }).seen]);
  expect(seen.filter((words) => !/^(Saved TIME|Saving…|NOT SAVED: .*)$/.test(words))).toEqual([]);
  await expect(saveState(amal.page)).toHaveText(/Saved/);
});
