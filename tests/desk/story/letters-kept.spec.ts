import { body, warning } from './at-the-desk.ts';
import { onFrailLine, withLateLine } from './lines.ts';
import { caretAt, isSaved, textOf } from './together.ts';
import { expect, test } from './with-colleagues.ts';

test.use({ paper: 'young' });

test('who clicks in the instant in which another’s letter comes writes on where they clicked', async ({
  amal,
  sami,
  agree,
}) => {
  const line = await withLateLine(amal);
  await caretAt(amal.page, 'end');
  await caretAt(sami.page, 'start');
  await expect(amal.page.locator('.caret')).toHaveCount(1);
  await line.hold();
  await sami.page.keyboard.type('So ');
  await isSaved(sami.page).waitFor();
  await expect.poll(line.held).toBeGreaterThan(2);
  await line.caretAndHear('stands');
  await amal.page.keyboard.type('still ');
  expect(await agree(amal, sami)).toBe('So Here it still stands.');
});

test('what is typed into a line while another makes it a subheading goes on in the subheading, also what was typed offline', async ({
  amal,
  sami,
  agree,
}) => {
  const line = await onFrailLine(amal);
  await caretAt(amal.page, 'end');
  await caretAt(sami.page, 'start');
  const typing = amal.page.keyboard.type(' Amal types on and on, whatever it is that she types in.', { delay: 30 });
  for (const [seen, chord] of [
    ['Amal', 'Control+Alt+2'],
    ['on and', 'Control+Alt+0'],
    ['whatever', 'Control+Alt+3'],
  ] as const) {
    await expect(body(sami.page)).toContainText(seen);
    await sami.page.keyboard.press(chord);
  }
  await typing;
  const subheading = body(amal.page).locator('h3');
  const typed = 'Here it stands. Amal types on and on, whatever it is that she types in.';
  await expect(subheading).toContainText(typed);
  expect(await agree(amal, sami)).toBe(typed);

  await line.cut();
  await amal.page.keyboard.type(' Also without a line.');
  await expect(warning(amal.page)).toContainText('NOT SAVED');
  await sami.page.keyboard.press('Control+Alt+0');
  await sami.page.keyboard.press('Control+Alt+q');
  await isSaved(sami.page).waitFor();
  await expect(body(sami.page)).not.toContainText('Also');
  line.mend();
  await expect(body(sami.page).locator('blockquote')).toContainText(`${typed} Also without a line.`);
  await amal.page.keyboard.type(' And on.');
  await expect(body(sami.page).locator('blockquote')).toContainText(`${typed} Also without a line. And on.`);
  await agree(amal, sami);
});

test('what a closed browser had never saved goes on in the subheading that its line became, and beside one that was taken out', async ({
  amal,
  sami,
  agree,
  storyId,
}) => {
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.press('Enter');
  await sami.page.keyboard.type('A second line.');
  await agree(amal, sami);
  const line = await onFrailLine(amal);
  await line.cut();
  await caretAt(amal.page, 'end');
  await amal.page.keyboard.type(' Written on the train.');
  await body(amal.page).locator('p').nth(1).click();
  await amal.page.keyboard.press('End');
  await amal.page.keyboard.type(' This, too.');
  await expect(warning(amal.page)).toContainText('NOT SAVED');
  const again = { page: await amal.context.newPage(), context: amal.context };
  amal.page.on('dialog', (dialog) => dialog.accept());
  const gone = amal.page.waitForEvent('close');
  await amal.page.close({ runBeforeUnload: true });
  await gone;
  await sami.page.keyboard.press('Shift+Home');
  await sami.page.keyboard.press('Backspace');
  await sami.page.keyboard.press('Backspace');
  await caretAt(sami.page, 'end');
  await sami.page.keyboard.press('Control+Alt+2');
  await isSaved(sami.page).waitFor();
  expect(await textOf(sami.page)).toBe('Here it stands.');
  line.mend();
  await again.page.goto(`/admin/stories/${storyId}`);
  await expect(body(again.page).locator('h2')).toContainText('Here it stands. Written on the train.');
  expect(await agree(again, sami)).toBe('Here it stands. Written on the train.\n This, too.');
});
