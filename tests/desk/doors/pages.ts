import type { Page } from './door.ts';
import type { Things } from './things.ts';

const storyAt = (rest: string) => async (things: Things) => `/admin/stories/${await things.story()}${rest}`;

export const PAGES: Page[] = [
  { door: 'GET /', from: 'nobody' },
  { door: 'GET /[section]', from: 'nobody', at: async () => '/world' },
  { door: 'GET /[section]/feed.xml', from: 'nobody', at: async () => '/world/feed.xml' },
  { door: 'GET /[section]/[yyyy]/[mm]/[dd]/[slug]', from: 'nobody', at: async (things) => (await things.live()).path },
  { door: 'GET /[...address]', from: 'nobody', at: async () => '/no/such/address/here', says: 404 },
  { door: 'GET /feed.xml', from: 'nobody' },
  {
    door: 'GET /media/[asset]/[file]',
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
    door: 'GET /preview/[token]/media/[asset]/[file]',
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
  { door: 'GET /admin/pictures', from: 'reporter', else: 404 },
  {
    door: 'GET /admin/pictures/[id]',
    from: 'reporter',
    else: 404,
    at: async (things) => `/admin/pictures/${await things.picture()}`,
  },
  { door: 'GET /admin/people', from: 'editor', else: 404 },
  { door: 'GET /admin/receipts', from: 'editor', else: 404 },
  { door: 'GET /admin/sources', from: 'editor', else: 404 },
  { door: 'GET /admin/topics', from: 'editor', else: 404 },
  { door: 'GET /admin/accounts', from: 'admin', else: 404 },
  { door: 'GET /admin/links', from: 'admin', else: 404 },
  { door: 'GET /admin/newspaper', from: 'admin', else: 404 },
  { door: 'GET /admin/redirects', from: 'admin', else: 404 },
  { door: 'GET /admin/sections', from: 'admin', else: 404 },

  { door: 'GET /admin/find/[what]', from: 'reader', at: async () => '/admin/find/stories?words=quay' },
  {
    door: 'GET /admin/media/[asset]/[file]',
    from: 'reader',
    at: async () => `/admin/media/${crypto.randomUUID()}/480`,
    says: 404,
  },
  {
    door: 'GET /admin/pictures/uploads/[upload]',
    from: 'reporter',
    else: 403,
    at: async () => `/admin/pictures/uploads/${crypto.randomUUID()}`,
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
