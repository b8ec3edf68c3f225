import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { ENDED } from '#newsroom/writing/said.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { knockFrom, writeThrough } from './doors/connect.ts';
import { everythingIn } from './doors/everything.ts';
import { act, actionIds, cookieOf, get, send } from './doors/knock.ts';
import { letTimePass } from './doors/let-time-pass.ts';
import { PAGES } from './doors/pages.ts';
import { ROUTES } from './doors/routes.ts';
import { ACTIONS, LINES } from './doors/table.ts';
import { thingsOf } from './doors/things.ts';
import { ASKERS, type Asker, mayAsk } from './doors/who.ts';

/** Without a session a page leads to the door, and data says that nobody is signed in. */
const OUTSIDE = (door: string) =>
  / \/(api\/|admin\/find\/|admin\/pictures\/uploads)/.test(door) ? 401 : door.includes('/media/') ? 404 : 307;

// `cast` opens the database for what this process does.
test.beforeEach(({ newspaper, cast: _ }) => letTimePass(newspaper));

test('every page and every reading answers each of us as the table says [A1]', async ({ newspaper, cast }) => {
  test.setTimeout(240_000);
  const things = thingsOf(cast);
  const before = new Map<string, string>();
  for (const { door, at } of PAGES) before.set(door, at ? await at(things) : door.slice(4));
  const told: string[] = [];
  const wanted: string[] = [];
  const headline = /Quay thing-\d/;
  for (const asker of ASKERS) {
    const cookie = await cookieOf(newspaper.url, asker);
    for (const { door, from, else: refused, says = 200, signedIn = says } of PAGES) {
      const target = before.get(door)!;
      const { status, body, headers } = await get(newspaper.url, target, cookie);
      const may = mayAsk(asker, from);
      const out = asker === 'nobody';
      const wantedOf = () => (may ? (out ? says : signedIn) : out ? OUTSIDE(door) : (refused ?? 0));
      told.push(`${asker}: ${door} ${status}`);
      wanted.push(`${asker}: ${door} ${wantedOf()}`);
      if (may) continue;
      const inside = await get(newspaper.url, target, cookie, { rsc: '1', accept: 'text/x-component' });
      for (const words of [body, inside.body]) {
        expect(words, `${asker}: ${door}`).not.toMatch(headline);
        expect(words, `${asker}: ${door}`).not.toContain('@foreland.example');
      }
      if (status === 307) expect(headers.location, door).toMatch(/^\/admin\/sign-in/);
    }
  }
  expect(told).toEqual(wanted);
});

test('every action and every sending does for each of us as the table says, and what is refused changes no row [A1] [A2]', async ({
  newspaper,
  cast,
}) => {
  test.setTimeout(300_000);
  const things = thingsOf(cast);
  const ids = actionIds();
  const told: string[] = [];
  const wanted: string[] = [];
  const cookies = new Map<Asker, string>();
  for (const asker of ASKERS) cookies.set(asker, await cookieOf(newspaper.url, asker));
  for (const [index, row] of [...ROUTES, ...ACTIONS].entries()) {
    const { door, from, says = 'done' } = row;
    const [method, place] = door.split(' ') as [string, string];
    for (const asker of ASKERS) {
      const cookie = door.endsWith('sign-out') ? '' : cookies.get(asker)!;
      const target = row.at ? await row.at(things) : place.replace('[id]', await things.story());
      const body = JSON.stringify(await row.ask(things));
      const may = mayAsk(asker, from);
      const changes = may && (says === 'done' || says === 'led on');
      const rows = changes ? null : await everythingIn(newspaper);
      const label = `${asker}: ${index} ${door}`;
      if (index < ROUTES.length) {
        const { status } = await send(method, newspaper.url, target, { cookie, body });
        told.push(`${label} ${status}`);
        wanted.push(`${label} ${may ? (says === 'done' ? 200 : says) : asker === 'nobody' ? 401 : 403}`);
      } else {
        const { status, state, kind } = await act(newspaper.url, target, ids.get(door)!, cookie, body);
        told.push(`${label} ${status} ${state ?? ''} ${kind ?? ''}`);
        wanted.push(`${label} ${answerOf(may, asker, says)}`);
      }
      if (rows) expect(await everythingIn(newspaper), label).toEqual(rows);
    }
  }
  expect(told).toEqual(wanted);
});

function answerOf(may: boolean, asker: Asker, says: string | number): string {
  if (!may) return asker === 'nobody' ? '401 refused signed-out' : '403 refused not-allowed';
  if (says === 'done') return '200 done ';
  if (says === 'led on') return '200 led on ';
  return `200 refused ${says}`;
}

test('every line shows each of us a story and takes words as the table says, from our own pages alone [A1] [N8]', async ({
  newspaper,
  cast,
}) => {
  test.setTimeout(120_000);
  const things = thingsOf(cast);
  const { url } = newspaper;
  for (const { door, from, writes } of LINES) {
    const path = door.split(' ')[1]!;
    for (const asker of ASKERS) {
      const label = `${asker}: ${door}`;
      const at = { url, path, cookie: await cookieOf(url, asker) };
      const storyId = await things.story();
      const headline = async () => (await getDeskStory(cast.dina, storyId)).content.headline;
      const before = await headline();
      const rows = await everythingIn(newspaper);
      const came = await writeThrough(at, storyId);
      const out = { read: '', ended: ENDED.signedOut, refused: null };
      const inside = { read: before, ended: undefined, refused: null };
      expect(came, label).toEqual(mayAsk(asker, from) ? inside : out);
      expect(await headline(), label).toBe(mayAsk(asker, writes) ? `${before}!` : before);
      if (!mayAsk(asker, writes)) expect(await everythingIn(newspaper), label).toEqual(rows);

      if (mayAsk(asker, from)) {
        const { refused } = await writeThrough(at, crypto.randomUUID());
        expect(refused, `${label}, a story that is not there`).toBe('not-found');
      }
      for (const origin of ['https://evil.test', 'null', undefined]) {
        expect(await knockFrom(origin, at), `${label} from ${origin}`).toBe(403);
      }
    }
  }
});

/** What no form asks for, and what would reach every object of the server if it were taken over as it comes. */
const EXTRA =
  '"__proto__":{"tainted":true},"constructor":{"prototype":{"tainted":true}},"role":"admin","status":"published","publishedAt":"2001-01-01T00:00:00Z","authorId":"1"';

test('a field that a form does not have is refused, for an admin too, and nothing is tainted [A3]', async ({
  newspaper,
  cast,
}) => {
  test.setTimeout(240_000);
  const things = thingsOf(cast);
  const ids = actionIds();
  const cookie = await cookieOf(newspaper.url, 'admin');
  for (const { door, ask, at } of ACTIONS) {
    const place = door.split(' ')[1]!;
    const target = at ? await at(things) : place.replace('[id]', await things.story());
    const own = JSON.stringify(await ask(things)).slice(1, -1);
    // A form's own field stays its own: what comes last in JSON wins.
    const before = await everythingIn(newspaper);
    const told = await act(newspaper.url, target, ids.get(door)!, cookie, `{${EXTRA}${own && `,${own}`}}`);
    expect(`${door} ${told.state} ${told.kind}`).toBe(`${door} refused invalid`);
    expect(await everythingIn(newspaper), door).toEqual(before);
  }
  const session = await get(newspaper.url, '/api/auth/session', cookie);
  expect(JSON.parse(session.body)).toEqual({ name: 'Dina Kallas', role: 'admin' });
});

test('an action answers nobody who has only its number, whatever page the number is sent to [A2]', async ({
  newspaper,
  cast,
}) => {
  const things = thingsOf(cast);
  const id = actionIds().get('publish /admin/stories/[id]')!;
  const storyId = await things.story();
  const reader = await cookieOf(newspaper.url, 'reader');
  const before = await everythingIn(newspaper);
  for (const place of ['/admin/sign-in', '/admin/account', '/admin', '/', '/world', `/admin/stories/${storyId}`]) {
    for (const cookie of ['', reader, '__Host-nightdesk=made-up.made-up']) {
      const told = await act(newspaper.url, place, id, cookie, JSON.stringify({ storyId }));
      expect(told.state, `${place} ${told.status}`).not.toBe('done');
      if (place.endsWith(storyId)) expect(told.state, place).toBe('refused');
    }
  }
  expect(await everythingIn(newspaper)).toEqual(before);
});
