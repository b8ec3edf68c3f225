import { inMs } from '#tests/newsroom/company.ts';
import type { Post } from './door.ts';
import type { Things } from './things.ts';

const story = async (things: Things) => ({ storyId: await things.story() });

export const STORY_ACTIONS: Post[] = [
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
];
