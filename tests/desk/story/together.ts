import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Newspaper } from '#tests/browser/newspaper.ts';
import { body, saveState, signIn } from './at-the-desk.ts';

export type Colleague = 'amal.rashidi' | 'sami.toivola' | 'nour.adeyemi' | 'dina.kallas';

/** Somebody with a browser of their own, at a story. */
export type AtStory = { page: Page; context: BrowserContext };

export async function comeTo(
  browser: Browser,
  newspaper: Newspaper,
  who: Colleague,
  { storyId, url = newspaper.url }: { storyId: string; url?: string },
): Promise<AtStory> {
  const context = await browser.newContext({ baseURL: url });
  await signIn(context, newspaper, who);
  const page = await context.newPage();
  await page.goto(`/admin/stories/${storyId}`);
  await body(page).and(page.locator('[contenteditable=true]')).waitFor();
  return { page, context };
}

/** The words of the body without the names of carets. */
export const textOf = (page: Page) =>
  body(page).evaluate((text) => {
    const bare = text.cloneNode(true) as HTMLElement;
    for (const caret of bare.querySelectorAll('.caret')) caret.remove();
    return [...bare.children].map((block) => block.textContent).join('\n');
  });
export const isSaved = (page: Page) => saveState(page).filter({ hasText: /^Saved \d\d:\d\d:\d\d$/ });

/** What Postgres has: the document with its log, as a fresh browser would get it. */
export async function freshText(browser: Browser, newspaper: Newspaper, storyId: string): Promise<string> {
  const { page, context } = await comeTo(browser, newspaper, 'dina.kallas', { storyId });
  const text = await textOf(page);
  await context.close();
  return text;
}

/** Puts the caret at an end of the first paragraph. */
export async function caretAt(page: Page, end: 'start' | 'end'): Promise<void> {
  await body(page).locator('p').first().click();
  await page.keyboard.press(end === 'start' ? 'Home' : 'End');
}
