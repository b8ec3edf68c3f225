import { emptyContent } from '#newsroom/stories/content.ts';
import type { Post } from './door.ts';

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
  { door: 'POST /admin/pictures/uploads', from: 'reporter', ask: async () => ({ bytes: 1 }) },
  {
    // What nobody began: what somebody did is tried in the tests of uploads.
    door: 'PUT /admin/pictures/uploads/[upload]',
    from: 'reporter',
    at: async () => `/admin/pictures/uploads/${crypto.randomUUID()}?at=0`,
    ask: async () => ({}),
    says: 404,
  },
  {
    door: 'POST /admin/pictures/uploads/[upload]',
    from: 'reporter',
    at: async () => `/admin/pictures/uploads/${crypto.randomUUID()}`,
    ask: async () => ({ name: 'quay.jpg' }),
    says: 404,
  },
  { door: 'POST /api/auth/sign-out', from: 'nobody', ask: async () => ({}), says: 204 },
];
