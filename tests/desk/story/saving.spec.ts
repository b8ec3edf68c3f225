import * as Y from 'yjs';
import { expect, signIn, test } from './at-the-desk.ts';

/** The address to which the editing page sends what was written, asked without the page. */
const base64 = (change: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc();
  change(doc);
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
};
const words = base64((doc) => doc.getText('kicker').insert(0, 'Harbour'));

test('only who is signed in, from a page of the desk, can change a text [A2] [T13]', async ({
  story: { id, page },
  newspaper,
  browser,
}) => {
  const address = `/admin/stories/${id}/working-copy`;
  const stranger = await browser.newContext({ baseURL: newspaper.url });
  const ask = (origin: string, request = page.request) =>
    request.post(address, { data: { update: words }, headers: { origin } });
  expect((await ask(newspaper.url, stranger.request)).status()).toBe(401);
  expect((await ask('https://evil.example')).status()).toBe(403);
  expect((await ask('null')).status()).toBe(403);
  expect((await ask(newspaper.url)).status()).toBe(200);
  await stranger.close();
});

test('what the schema does not know is refused, and the text stays as it was [X1] [X4]', async ({
  story: { id, page },
  newspaper,
}) => {
  const save = (data: unknown) =>
    page.request.post(`/admin/stories/${id}/working-copy`, { data, headers: { origin: newspaper.url } });
  const block = (name: string, fill: (element: Y.XmlElement) => void) =>
    base64((doc) => {
      const element = new Y.XmlElement(name);
      fill(element);
      doc.getXmlFragment('body').push([element]);
    });
  const linked = new Y.XmlText();
  linked.insert(0, 'press', { link: { href: 'javascript:alert(1)' } });
  const hostile = [
    block('script', (element) => element.push([new Y.XmlText('alert(1)')])),
    block('paragraph', (element) => element.setAttribute('onclick', 'alert(1)')),
    block('paragraph', (element) => element.push([linked])),
    block('embed', (element) => {
      element.setAttribute('url', 'javascript:alert(1)');
      element.setAttribute('title', 'x');
    }),
    base64(
      (doc) =>
        void doc.getArray('related').push([
          new Y.Map([
            ['key', 'x'],
            ['role', 'admin'],
          ]),
        ]),
    ),
  ];
  const [before] = await newspaper.sql(`SELECT version, content FROM desk.working_copy WHERE story_id = $1`, [id]);
  for (const update of hostile) expect((await save({ update })).status()).toBe(422);
  for (const odd of [{}, { update: '/////w==' }, { update: '****' }, { update: words, role: 'admin' }, [], 'x']) {
    expect((await save(odd)).status()).toBe(422);
  }
  const [after] = await newspaper.sql(`SELECT version, content FROM desk.working_copy WHERE story_id = $1`, [id]);
  expect(after).toEqual(before);
});

test('a story that is not there, and what is no story, are not found in the same words', async ({
  sami,
  newspaper,
}) => {
  const save = (id: string) =>
    sami.request.post(`/admin/stories/${id}/working-copy`, {
      data: { update: words },
      headers: { origin: newspaper.url },
    });
  expect((await save('019b0000-0000-7000-8000-000000000000')).status()).toBe(404);
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
