import type { Page } from '@playwright/test';
import { createSnippet } from '#newsroom/snippets/create-snippet.ts';
import type { Block } from '#newsroom/stories/body.ts';
import { test as base } from '#tests/browser/newsroom.ts';
import { bodyOf, type Company, drafted } from '#tests/newsroom/company.ts';
import { body } from './at-the-desk.ts';
import { type AtStory, type Colleague, comeTo } from './together.ts';

export { expect } from '#tests/browser/newsroom.ts';

/** A story with a linked number and a second paragraph, and the colleagues who come to it. */
type Desk = {
  storyId: string;
  come: (who: Colleague, storyId?: string) => Promise<AtStory>;
};
export const test = base.extend<Desk>({
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
export const boxed = (cast: Company, trigger: string, name = 'Helpline box') =>
  createSnippet(cast.sami, { name, trigger, language: 'en', body: { type: 'doc', content: [BOX] } });
export const aWord = () => `w${crypto.randomUUID().slice(0, 6)}`;
export const menu = (page: Page) => page.getByRole('listbox', { name: 'Insert a block' });
export const lines = (page: Page) => body(page).locator('> p');

export async function newLine(page: Page): Promise<void> {
  await lines(page).last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
}
