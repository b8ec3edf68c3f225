import { DEMO_PASSWORD } from '#tests/browser/papers.ts';
import type { Post } from './door.ts';

/** Coming in, and what is one's own. */
export const DOOR_ACTIONS: Post[] = [
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
];
