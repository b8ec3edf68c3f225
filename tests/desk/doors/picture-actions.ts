import type { Post } from './door.ts';

const WORDS = {
  ...{ alt: '', headline: '', caption: '', credit: 'AFP', source: '', creator: '', copyright: '', rights: '' },
  ...{ keywords: '', city: '', country: '' },
};

export const PICTURE_ACTIONS: Post[] = [
  {
    door: 'describe /admin/pictures/[id]',
    from: 'reporter',
    at: async (things) => `/admin/pictures/${await things.picture()}`,
    ask: async (things) => ({ id: await things.picture(), version: 1, name: things.word(), ...WORDS }),
  },
];
