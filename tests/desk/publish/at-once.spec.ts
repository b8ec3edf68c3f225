import { expect, test } from '#tests/desk/story/at-the-desk.ts';

test('a story that is published in the instant in which it opens is published', async ({ story: { page, id } }) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const press = (where: string) => {
      if (seen.has(where) || !document.querySelector(where)) return;
      seen.add(where);
      const chord = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
      document.querySelector(where)?.dispatchEvent(new KeyboardEvent('keydown', chord));
    };
    const watch = new MutationObserver(() => {
      press('.body-text[contenteditable=true]');
      press('[role=dialog] [data-begin]');
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(`/admin/stories/${id}`);
  await expect(page.locator('[role=dialog] dl')).toBeVisible();
});
