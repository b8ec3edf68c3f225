import { test as base } from '@playwright/test';
import type { Paper } from './papers.ts';
import { type Newspaper, openNewspaper } from './server.ts';

export { expect } from '@playwright/test';
export { DEMO_PASSWORD } from './papers.ts';
export type { Newspaper } from './server.ts';

type Papers = { shared(paper: Paper): Promise<Newspaper> };
type Options = {
  /** Which newspaper a test reads: `test.use({ paper: 'empty' })`. */
  paper: Paper;
  /** True for tests that stop, kill or spoil it: they get one that nobody else reads. */
  own: boolean;
  /** What the operator of one's own newspaper has set. */
  env: Record<string, string>;
};

/** `test` with a running newspaper. Tests of one worker share it unless they ask for their own. */
export const test = base.extend<Options & { newspaper: Newspaper }, { papers: Papers }>({
  paper: ['demo', { option: true }],
  own: [false, { option: true }],
  env: [{}, { option: true }],
  papers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const open = new Map<Paper, Promise<Newspaper>>();
      const shared = (paper: Paper) => {
        const one = open.get(paper) ?? openNewspaper(paper);
        open.set(paper, one);
        return one;
      };
      await use({ shared });
      for (const one of open.values()) await (await one).close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  newspaper: [
    async ({ paper, own, env, papers }, use) => {
      const newspaper = own ? await openNewspaper(paper, env) : await papers.shared(paper);
      await use(newspaper);
      if (own) await newspaper.close();
    },
    { timeout: 120_000 },
  ],
  baseURL: async ({ newspaper }, use) => use(newspaper.url),
});
