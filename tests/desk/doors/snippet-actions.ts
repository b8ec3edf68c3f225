import type { Post } from './door.ts';
import type { Things } from './things.ts';

const snippetForm = (things: Things) => ({
  ...{ name: 'Helpline', trigger: things.word(), language: 'en' },
  body: '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Call."}]}]}',
});

export const SNIPPET_ACTIONS: Post[] = [
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
];
