import { HtmlValidate } from 'html-validate';
import { ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newspaper.ts';
import { htmlRules } from './html-rules.ts';
import { kindsOfPages } from './pages.ts';

test('every page of the demo newspaper is valid HTML as it is served', async ({ newspaper }) => {
  const validator = new HtmlValidate(htmlRules);
  const sitemap = await ask(newspaper.url, '/sitemaps/stories.xml');
  const stories = [...sitemap.body.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  expect(stories.length).toBeGreaterThan(40);
  const kinds = Object.values(await kindsOfPages(newspaper));
  for (const address of new Set([...kinds, ...stories])) {
    const { body } = await ask(newspaper.url, address);
    const { results } = await validator.validateString(body);
    const complaints = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    );
    expect(complaints, address).toEqual([]);
  }
});
