import { test as base, expect } from '#tests/browser/newsroom.ts';
import { bodyOf, type Company, drafted } from '#tests/newsroom/company.ts';
import { type AtStory, type Colleague, comeTo, freshText, isSaved, textOf } from './together.ts';

export { expect } from '#tests/browser/newsroom.ts';

type Desk = {
  storyId: string;
  /** Somebody comes to the story with a browser of their own. */
  come: (who: Colleague, url?: string) => Promise<AtStory>;
  amal: AtStory;
  sami: AtStory;
  /** Waits until all see one saved text, which is also what Postgres has, and gives it. */
  agree: (...people: AtStory[]) => Promise<string>;
};
export const test = base.extend<Desk>({
  storyId: async ({ cast }, use) => use(await shortStory(cast)),
  come: async ({ browser, newspaper, storyId }, use) => {
    const there: AtStory[] = [];
    await use(async (who, url) => {
      const one = await comeTo(browser, newspaper, who, { storyId, url: url ?? newspaper.url });
      there.push(one);
      return one;
    });
    for (const { context } of there) await context.close();
  },
  amal: async ({ come }, use) => use(await come('amal.rashidi')),
  sami: async ({ come }, use) => use(await come('sami.toivola')),
  agree: async ({ storyId, newspaper, browser }, use) => {
    await use(async (...people) => {
      for (const { page } of people) await isSaved(page).waitFor();
      const texts = () => Promise.all(people.map(({ page }) => textOf(page)));
      await expect.poll(async () => new Set(await texts()).size).toBe(1);
      const [text = ''] = await texts();
      expect(await freshText(browser, newspaper, storyId)).toBe(text);
      return text;
    });
  },
});

export const shortStory = (cast: Company) => drafted(cast, { headline: 'The quay', body: bodyOf('Here it stands.') });
