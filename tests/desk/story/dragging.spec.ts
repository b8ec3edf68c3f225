import { expect, test } from './at-the-desk.ts';

test('people are put in another order with a pointer, and the order is kept', async ({ story: { page, id } }) => {
  const rows = page.getByRole('list', { name: 'Bylines' }).getByRole('listitem');
  for (const name of ['Amal', 'Nour', 'Sami']) {
    await page.getByRole('button', { name: /Add a person or plain text/ }).click();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(rows.filter({ hasText: name })).toHaveCount(1);
  }
  const names = async () => (await rows.allInnerTexts()).map((text) => /[A-Z][a-z]+/.exec(text)?.[0]);
  const before = await names();
  expect(before.slice(-3)).toEqual(['Amal', 'Nour', 'Sami']);
  const grips = page.getByRole('list', { name: 'Bylines' }).getByRole('button', { name: /^Drag/ });
  // Dragging comes after the text.
  await expect(grips.last()).toHaveAttribute('aria-roledescription', /.+/);
  await grips.last().hover();
  await page.mouse.down();
  const target = await grips.first().boundingBox();
  if (!target) throw new Error('The first row is not on the page.');
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  await page.mouse.move(x, y + 20, { steps: 8 });
  await page.mouse.move(x, y - 4, { steps: 8 });
  await page.mouse.up();
  const after = [before.at(-1), ...before.slice(0, -1)];
  await expect.poll(names).toEqual(after);
  await page.getByText(/^Saved \d\d:\d\d:\d\d$/).waitFor();
  await page.goto(`/admin/stories/${id}`);
  await expect.poll(names).toEqual(after);
});
