import { emptyContent } from '#newsroom/stories/content.ts';
import { DEMO_PASSWORD } from '#tests/browser/papers.ts';
import { inMs } from '#tests/newsroom/company.ts';
import type { Things } from './things.ts';
import type { Asker } from './who.ts';

/**
 * Who may open which door. Every page, route and action of the program stands here: `tests/house/doors.test.ts` finds the
 * one that does not, and `who-may.spec.ts` knocks at each as everybody.
 */
export type Page = {
  door: `GET ${string}`;
  /** The least of those who get it. */
  from: Asker;
  /** What those get who may less but are signed in. */
  else?: 403 | 404;
  at?: (things: Things) => Promise<string>;
  /** Other than 200 for those who may; `signedIn` when those who are in are told something else. */
  says?: number;
  signedIn?: number;
};

export type Post = {
  door: string;
  from: Asker;
  ask: (things: Things) => Promise<object>;
  at?: (things: Things) => Promise<string>;
  /** What those are answered who may, when it is another word than done. */
  says?: 'invalid' | 'led on' | number;
};

const storyAt = (rest: string) => async (things: Things) => `/admin/stories/${await things.story()}${rest}`;

export const PAGES: Page[] = [
  { door: 'GET /', from: 'nobody' },
  { door: 'GET /[section]', from: 'nobody', at: async () => '/world' },
  { door: 'GET /[section]/feed.xml', from: 'nobody', at: async () => '/world/feed.xml' },
  { door: 'GET /[section]/[yyyy]/[mm]/[dd]/[slug]', from: 'nobody', at: async (things) => (await things.live()).path },
  { door: 'GET /[...address]', from: 'nobody', at: async () => '/no/such/address/here', says: 404 },
  { door: 'GET /feed.xml', from: 'nobody' },
  {
    door: 'GET /media/[asset]/[width]',
    from: 'nobody',
    at: async () => `/media/${crypto.randomUUID()}/480`,
    says: 404,
  },
  { door: 'GET /people/[slug]', from: 'nobody', at: async () => '/people/nobody-of-this-name', says: 404 },
  { door: 'GET /robots.txt', from: 'nobody' },
  { door: 'GET /sitemap.xml', from: 'nobody' },
  { door: 'GET /sitemaps/[page]', from: 'nobody', at: async () => '/sitemaps/stories.xml' },
  { door: 'GET /topics/[slug]', from: 'nobody', at: async () => '/topics/no-such-topic', says: 404 },
  { door: 'GET /api/health', from: 'nobody' },

  // By a link that nobody made: what a made one shows is tried in previews' own tests.
  {
    door: 'GET /preview/[token] (as readers)',
    from: 'nobody',
    at: async () => `/preview/${'0'.repeat(64)}`,
    says: 404,
  },
  {
    door: 'GET /preview/[token]/media/[asset]/[width]',
    from: 'nobody',
    at: async () => `/preview/${'0'.repeat(64)}/media/${crypto.randomUUID()}/480`,
    says: 404,
  },

  { door: 'GET /admin/sign-in', from: 'nobody', signedIn: 307 },
  { door: 'GET /admin/setup', from: 'nobody' },
  { door: 'GET /admin/[...nowhere]', from: 'reader', at: async () => '/admin/no-such-place', says: 404 },

  { door: 'GET /admin', from: 'reader' },
  { door: 'GET /admin/account', from: 'reader' },
  { door: 'GET /admin/places', from: 'reader' },
  { door: 'GET /admin/specimens', from: 'reader' },
  { door: 'GET /admin/stories/[id]', from: 'reader', at: storyAt('') },
  { door: 'GET /admin/stories/[id]/publication', from: 'reader', at: storyAt('/publication') },
  { door: 'GET /admin/stories/[id]/revisions', from: 'reader', at: storyAt('/revisions') },
  {
    door: 'GET /admin/stories/[id]/revisions/[revision]',
    from: 'reader',
    at: async (things) => {
      const { storyId, revisionId } = await things.revision();
      return `/admin/stories/${storyId}/revisions/${revisionId}`;
    },
  },
  { door: 'GET /admin/stories/[id]/compare', from: 'reader', at: storyAt('/compare?from=now') },
  { door: 'GET /admin/stories/[id]/log', from: 'reader', at: storyAt('/log') },
  { door: 'GET /admin/stories/[id]/previews', from: 'reader', at: storyAt('/previews') },
  { door: 'GET /admin/stories/[id]/preview (as readers)', from: 'reader', at: storyAt('/preview') },
  { door: 'GET /admin/new', from: 'reporter', else: 403 },
  { door: 'GET /admin/paste', from: 'reporter', else: 403 },
  { door: 'GET /admin/snippets', from: 'reporter', else: 404 },
  { door: 'GET /admin/people', from: 'editor', else: 404 },
  { door: 'GET /admin/sources', from: 'editor', else: 404 },
  { door: 'GET /admin/topics', from: 'editor', else: 404 },
  { door: 'GET /admin/accounts', from: 'admin', else: 404 },
  { door: 'GET /admin/links', from: 'admin', else: 404 },
  { door: 'GET /admin/newspaper', from: 'admin', else: 404 },
  { door: 'GET /admin/redirects', from: 'admin', else: 404 },
  { door: 'GET /admin/sections', from: 'admin', else: 404 },

  { door: 'GET /admin/find/[what]', from: 'reader', at: async () => '/admin/find/stories?words=quay' },
  {
    door: 'GET /admin/media/[asset]/[width]',
    from: 'reader',
    at: async () => `/admin/media/${crypto.randomUUID()}/480`,
    says: 404,
  },
  { door: 'GET /api/auth/session', from: 'reader' },
  { door: 'GET /api/desk/find', from: 'reader', at: async () => '/api/desk/find?words=quay' },
  { door: 'GET /api/desk/stories', from: 'reader' },
  {
    door: 'GET /api/stories/[id]/content',
    from: 'reader',
    at: async (things) => `/api/stories/${await things.story()}/content`,
  },
];

export const ROUTES: Post[] = [
  {
    door: 'POST /api/auth/sign-in',
    from: 'nobody',
    ask: async () => ({ email: 'nobody@foreland.example', password: 'not a password' }),
    says: 401,
  },
  {
    // Who may write is told that the text is another by now: writing is tried in its own test.
    door: 'PUT /api/stories/[id]/content',
    from: 'reporter',
    ask: async () => ({ version: 0, content: emptyContent }),
    says: 409,
  },
  { door: 'POST /api/auth/sign-out', from: 'nobody', ask: async () => ({}), says: 204 },
];

const named = (things: Things) => ({ name: things.word() });
const snippetForm = (things: Things) => ({
  ...{ name: 'Helpline', trigger: things.word(), language: 'en' },
  body: '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Call."}]}]}',
});
const story = async (things: Things) => ({ storyId: await things.story() });

export const ACTIONS: Post[] = [
  {
    door: 'comeIn /admin/sign-in',
    from: 'nobody',
    ask: async () => ({ email: 'nobody@foreland.example', password: 'not a password' }),
    says: 'invalid',
  },
  {
    door: 'setUp /admin/setup',
    from: 'nobody',
    ask: async () => ({
      token: 'not the token',
      adminName: 'Mallory',
      email: 'mallory@foreland.example',
      password: 'lanterns over the quay',
      newspaper: 'Mine',
      language: 'en',
      zone: 'Europe/Helsinki',
      sections: 'World',
    }),
    says: 'invalid',
  },
  {
    door: 'changeMyPassword /admin/account',
    from: 'reader',
    ask: async () => ({ current: `not ${DEMO_PASSWORD}`, password: 'lanterns over the quay' }),
    says: 'invalid',
  },
  { door: 'changeMyLanguage /admin/account', from: 'reader', ask: async () => ({ language: 'en' }) },

  {
    door: 'begin /admin/new',
    from: 'reporter',
    ask: async (things) => ({ kind: 'news', language: 'en', sectionId: await things.section() }),
    says: 'led on',
  },
  {
    door: 'make /admin/paste',
    from: 'reporter',
    ask: async () => ({ text: 'Quay to be raised\n\nThe board said so.' }),
  },
  {
    door: 'describe /admin/stories/[id]',
    from: 'reporter',
    ask: async (things) => ({ ...(await story(things)), kind: 'analysis' }),
  },
  {
    door: 'move /admin/stories/[id]',
    from: 'reporter',
    ask: async (things) => ({ ...(await story(things)), slug: things.word() }),
  },
  {
    door: 'move /admin/stories/[id]',
    from: 'editor',
    ask: async (things) => ({ storyId: (await things.live()).storyId, slug: things.word() }),
  },
  {
    door: 'saveRevision /admin/stories/[id]',
    from: 'reporter',
    ask: async (things) => ({ ...(await story(things)), name: 'mine' }),
  },
  {
    door: 'handOver /admin/stories/[id]',
    from: 'reporter',
    ask: async (things) => ({ ...(await story(things)), toId: await things.account(), note: 'Over to you.' }),
  },
  { door: 'restore /admin/stories/[id]', from: 'reporter', ask: async (things) => things.revision() },
  {
    door: 'makeLink /admin/stories/[id]/previews',
    from: 'reporter',
    ask: async (things) => ({ ...(await story(things)), forWhom: 'counsel', hours: 1 }),
  },
  { door: 'revokeLink /admin/stories/[id]/previews', from: 'reporter', ask: async (things) => things.link() },
  { door: 'publish /admin/stories/[id]', from: 'editor', ask: story },
  {
    door: 'schedule /admin/stories/[id]',
    from: 'editor',
    ask: async (things) => ({ ...(await story(things)), liveFrom: inMs(7_200_000) }),
  },
  {
    door: 'unschedule /admin/stories/[id]',
    from: 'editor',
    ask: async (things) => ({ storyId: await things.scheduled() }),
  },
  {
    door: 'withdraw /admin/stories/[id]',
    from: 'editor',
    ask: async (things) => ({ storyId: (await things.live()).storyId, notice: 'It was wrong.' }),
  },

  { door: 'addPerson /admin/people', from: 'editor', ask: async (things) => named(things) },
  {
    door: 'describePerson /admin/people',
    from: 'editor',
    ask: async (things) => ({ id: await things.person(), ...named(things) }),
  },
  {
    // Only an admin says whose account a person is.
    door: 'addPerson /admin/people',
    from: 'admin',
    ask: async (things) => ({ ...named(things), accountId: await things.account() }),
  },
  { door: 'addSource /admin/sources', from: 'editor', ask: async (things) => named(things) },
  {
    door: 'describeSource /admin/sources',
    from: 'editor',
    ask: async (things) => ({ id: await things.source(), ...named(things) }),
  },
  { door: 'takeSource /admin/sources', from: 'editor', ask: async (things) => ({ id: await things.source() }) },
  {
    door: 'addSnippet /admin/snippets',
    from: 'reporter',
    ask: async (things) => snippetForm(things),
  },
  {
    door: 'describeSnippet /admin/snippets',
    from: 'reporter',
    ask: async (things) => ({ ...(await things.snippet('amal')), version: 1, ...snippetForm(things) }),
  },
  {
    // What a colleague has made is an editor's to change.
    door: 'describeSnippet /admin/snippets',
    from: 'editor',
    ask: async (things) => ({ ...(await things.snippet('sami')), version: 1, ...snippetForm(things) }),
  },
  { door: 'takeSnippet /admin/snippets', from: 'reporter', ask: async (things) => things.snippet('amal') },
  { door: 'takeSnippet /admin/snippets', from: 'editor', ask: async (things) => things.snippet('sami') },
  { door: 'bringSnippet /admin/snippets', from: 'reporter', ask: async (things) => things.snippet('amal', true) },
  { door: 'bringSnippet /admin/snippets', from: 'editor', ask: async (things) => things.snippet('sami', true) },
  { door: 'addTopic /admin/topics', from: 'editor', ask: async (things) => ({ ...named(things), focus: '' }) },
  {
    door: 'describeTopic /admin/topics',
    from: 'editor',
    ask: async (things) => ({ id: await things.topic(), ...named(things), focus: '' }),
  },

  {
    door: 'letIn /admin/accounts',
    from: 'admin',
    ask: async (things) => ({
      name: 'Mallory',
      email: `${things.word()}@foreland.example`,
      role: 'admin',
      password: 'lanterns over the quay',
    }),
  },
  {
    door: 'giveRole /admin/accounts',
    from: 'admin',
    ask: async (things) => ({ id: await things.account(), role: 'admin' }),
  },
  {
    door: 'giveNewPassword /admin/accounts',
    from: 'admin',
    ask: async (things) => ({ id: await things.account(), password: 'another lantern on the quay' }),
  },
  { door: 'shutOut /admin/accounts', from: 'admin', ask: async (things) => ({ id: await things.account() }) },
  { door: 'letInAgain /admin/accounts', from: 'admin', ask: async (things) => ({ id: await things.account(true) }) },
  {
    door: 'replace /admin/links',
    from: 'admin',
    ask: async () => ({ from: { storyId: null, url: 'https://old.example/', title: '' }, to: null }),
  },
  {
    door: 'describeNewspaper /admin/newspaper',
    from: 'admin',
    ask: async (things) => ({ ...named(things), language: 'en', zone: 'Europe/Helsinki' }),
  },
  {
    door: 'leadOn /admin/redirects',
    from: 'admin',
    ask: async (things) => ({ fromPath: `/${things.word()}`, toPath: '/world' }),
  },
  { door: 'takeRedirect /admin/redirects', from: 'admin', ask: async (things) => ({ id: await things.redirect() }) },
  {
    door: 'addSection /admin/sections',
    from: 'admin',
    ask: async (things) => ({ ...named(things), slug: things.word() }),
  },
  {
    door: 'describeSection /admin/sections',
    from: 'admin',
    ask: async (things) => ({ id: await things.section(), ...named(things), position: 3 }),
  },
  { door: 'takeSection /admin/sections', from: 'admin', ask: async (things) => ({ id: await things.section() }) },
];

export const TABLE: { door: string }[] = [...PAGES, ...ROUTES, ...ACTIONS];
