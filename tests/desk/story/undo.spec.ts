import { body, expect, test } from './at-the-desk.ts';

test.use({ own: true });
test('undo takes out whole what one has put in', async ({ story: { page } }) => {
  const text = body(page);
  await text.click();
  const shape = () => text.evaluate((all) => all.innerHTML.replaceAll(/ class="[^"]*"/g, ''));
  const before = await shape();
  for (const chord of ['Control+Alt+q', 'Control+Alt+7', 'Control+Alt+8', 'Control+Alt+2']) {
    await page.keyboard.press(chord);
    await expect.poll(shape).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect.poll(shape, chord).toBe(before);
  }
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await expect.poll(shape).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(shape, 'Enter').toBe(before);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/table');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar', { name: 'Table' }).waitFor();
  await page.keyboard.type('cell');
  for (let n = 0; n < 6; n++) await page.keyboard.press('Control+z');
  await expect(text.locator('table')).toHaveCount(0);
  await expect.poll(shape).toBe(before);
});
