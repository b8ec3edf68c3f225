import { answerAt } from '../use-found.ts';
import type { Finders } from './verbs.ts';

/** Reads go by GET and beside one another: a picker never waits for a save. */
function ask<T>(what: string, query: Record<string, string | string[]>): Promise<T> {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) parameters.append(name, each);
  }
  return answerAt<T>(`/admin/find/${what}?${parameters}`);
}

export const finders: Finders = {
  stories: (words, not) => ask('stories', { words, not }),
  storyAt: (address) => ask('story', { address }),
  headlines: (titles) => ask('headlines', { title: titles }),
  colleagues: () => ask('colleagues', {}),
  people: (words) => ask('people', { words }),
  sources: (words) => ask('sources', { words }),
  snippets: (words, language) => ask('snippets', { words, language }),
  topics: (words) => ask('topics', { words }),
  pictures: (words) => ask('pictures', { words }),
  receipt: (id) => ask('receipt', { receipt: id }),
  revisions: (storyId) => ask('revisions', { story: storyId }),
};
