import type { Post } from './door.ts';
import type { Things } from './things.ts';

const named = (things: Things) => ({ name: things.word() });

/** The lists beside the stories: people, sources, topics, accounts, links, redirects, sections, the newspaper itself. */
export const ROSTER_ACTIONS: Post[] = [
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
