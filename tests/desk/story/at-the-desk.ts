import type { BrowserContext, Page } from '@playwright/test';
import { test as base, DEMO_PASSWORD, type Newspaper } from '#tests/browser/newspaper.ts';

export { expect } from '#tests/browser/newspaper.ts';

/** A pasted text in the order in which wires come; everything in it is invented. */
export const WIRE = `Harbour wall of Port Averil to be raised

Council votes for forty centimetres after the January storm

Waves over the north quay in January [Foreland/Adeyemi]

The council of Port Averil will raise its sea wall by forty centimetres, it said on Monday.

Work begins at the north quay in spring and is paid for by the harbour dues.

"We cannot wait for the next storm," the harbour master said.

Three steps

First the wall is surveyed, then it is piled, and last the quay is paved again.

SOURCE: Port Averil council
`;

type Person = 'amal.rashidi' | 'sami.toivola' | 'nour.adeyemi' | 'dina.kallas' | 'tove.marangoni';

export async function signIn(context: BrowserContext, newspaper: Newspaper, who: Person): Promise<void> {
  const answer = await context.request.post(`${newspaper.url}/api/auth/sign-in`, {
    data: { email: `${who}@foreland.example`, password: DEMO_PASSWORD },
    headers: { origin: newspaper.url },
  });
  if (!answer.ok()) throw new Error(`${who} was not let in: ${answer.status()} ${await answer.text()}`);
}

type Story = {
  /** Sami Toivola, signed in, who may publish. */
  sami: Page;
  /** A story that Sami has just pasted, open on his screen. */
  story: { page: Page; id: string };
};

export const test = base.extend<Story>({
  sami: async ({ page, context, newspaper }, use) => {
    await signIn(context, newspaper, 'sami.toivola');
    await use(page);
  },
  story: async ({ sami }, use) => {
    const id = await pasted(
      sami,
      `${WIRE}\n`.replace('Harbour wall', `Harbour wall ${crypto.randomUUID().slice(0, 4)}`),
    );
    await use({ page: sami, id });
  },
});

/** Pastes a text and makes a story of it, by the keyboard alone. */
export async function pasted(page: Page, text: string): Promise<string> {
  await page.goto('/admin/paste');
  await pasteInto(page, text);
  await page.getByRole('button', { name: /Make the story/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await opened(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** A paste as a browser tells it, without the clipboard of the machine, which tests would share. */
export async function pasteInto(page: Page, text: string, html = ''): Promise<void> {
  await page.locator('textarea, [data-paste-rows], .body-text').first().waitFor();
  await page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain ?? '');
      if (rich) clipboardData.setData('text/html', rich);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html],
  );
}

/** The editing page is open and its text can be written. */
export async function opened(page: Page): Promise<void> {
  await page.waitForURL(/\/admin\/stories\/[0-9a-f-]{36}$/);
  await body(page).waitFor();
}

export const body = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });
/** The red line below the bar. Next has an alert of its own on every page. */
export const warning = (page: Page) => page.locator('#not-saved');
export const saveState = (page: Page) => page.getByRole('banner').getByRole('status');

/** Waits until the screen says that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await saveState(page)
    .filter({ hasText: /^Saved \d\d:\d\d:\d\d$/ })
    .waitFor();
}
