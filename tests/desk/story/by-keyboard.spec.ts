import { DEMO_PASSWORD } from '#tests/browser/newspaper.ts';
import { body, expect, opened, pasteInto, saved, test, WIRE } from './at-the-desk.ts';

test('a day at the desk without a mouse: in, paste, write, publish, withdraw, bring back an earlier version', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { keyboard } = page;
  await page.mouse.move(0, 0);
  await page.goto('/admin/sign-in');
  await page.getByLabel('E-mail').waitFor();
  await keyboard.press('Tab');
  await reach('E-mail');
  await keyboard.type('sami.toivola@foreland.example');
  await reach('Password');
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Enter');
  await page.waitForURL('**/admin');
  await page.getByRole('link', { name: 'Stories' }).first().waitFor();

  await keyboard.press('Shift+N');
  await page.waitForURL('**/admin/paste');
  await pasteInto(page, WIRE.replace('Harbour wall', `Harbour wall ${crypto.randomUUID().slice(0, 4)}`));
  await page.getByRole('button', { name: /Make the story/ }).waitFor();
  await keyboard.press('Control+Enter');
  await opened(page);

  await keyboard.press('Control+S');
  await keyboard.type('as it came');
  await keyboard.press('Enter');
  await expect(page.getByText('Kept as “as it came”.')).toBeVisible();
  await reach('Text of the story', 'F6');
  await keyboard.press('Control+Home');
  await keyboard.type('Written without a mouse. ');
  await saved(page);

  await keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish' }).waitFor();
  await keyboard.press('Control+Enter');
  const live = page.getByRole('dialog', { name: 'Live' });
  const path = (await live.getByRole('link', { name: /^\// }).getAttribute('href'))!;
  expect(await (await page.request.get(path)).text()).toContain('Written without a mouse.');
  await keyboard.press('Escape');
  await expect(live).toHaveCount(0);

  await keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Publish' }).waitFor();
  await reach('Withdraw…');
  await keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await reach(/Why, in words/);
  await keyboard.type('The council has not voted.');
  await reach('Withdraw it');
  await keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  expect((await page.request.get(path)).status()).toBe(410);
  await keyboard.press('Escape');

  await reach('More to do with this story', 'Shift+Tab');
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'All versions' }).waitFor();
  await reach('All versions', 'ArrowDown');
  await keyboard.press('Enter');
  await page.waitForURL('**/revisions');
  await reach(/as it came/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Restore…' }).waitFor();
  await reach('Restore…');
  await keyboard.press('Enter');
  await page.getByRole('alertdialog').waitFor();
  await reach('Bring it back');
  await keyboard.press('Enter');
  await opened(page);
  await expect(body(page)).not.toContainText('Written without a mouse.');

  /** Presses a key until what has the focus bears the name: nobody is led here but by the keyboard. */
  async function reach(name: string | RegExp, key = 'Tab'): Promise<void> {
    const fits = (said: string) => (typeof name === 'string' ? said === name : name.test(said));
    for (let press = 0; press < 60; press++) {
      if (fits(await focused())) return;
      await keyboard.press(key);
    }
    throw new Error(`${name} cannot be reached by ${key}; the keys are in ${await focused()}.`);
  }

  async function focused(): Promise<string> {
    const snapshot = await page.evaluate(() => {
      const { activeElement: here } = document;
      if (!(here instanceof HTMLElement) || here === document.body) return '';
      const label = 'labels' in here ? (here as HTMLInputElement).labels?.[0]?.textContent : '';
      return here.getAttribute('aria-label') || label || here.textContent || '';
    });
    return snapshot.trim().replace(/\s+/g, ' ');
  }
});
