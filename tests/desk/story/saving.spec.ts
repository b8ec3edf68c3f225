import { expect, signIn, test } from './at-the-desk.ts';

test('a story that is not there, and what is no story, are not found in the same words', async ({ sami }) => {
  expect((await sami.goto('/admin/stories/019b0000-0000-7000-8000-000000000000'))?.status()).toBe(404);
  expect((await sami.goto('/admin/stories/none'))?.status()).toBe(404);
});

test('the pickers answer only who is signed in [A13]', async ({ browser, newspaper, context }) => {
  const stranger = await browser.newContext({ baseURL: newspaper.url });
  for (const what of ['stories', 'story', 'people', 'sources', 'topics', 'pictures', 'revisions']) {
    expect((await stranger.request.get(`/admin/find/${what}?words=a`)).status()).toBe(401);
  }
  await stranger.close();
  await signIn(context, newspaper, 'amal.rashidi');
  expect((await context.request.get(`${newspaper.url}/admin/find/constructor?words=a`)).status()).toBe(404);
});
