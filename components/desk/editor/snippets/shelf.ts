import { languagesNear, MOST_OFFERED } from '#newsroom/snippets/offering.ts';
import type { SnippetChoice } from '#newsroom/snippets/snippets.ts';
import { triggerKey } from '#newsroom/snippets/trigger.ts';

/** What this screen knows of the newsroom's snippets, so that a typed trigger need not wait for the server. */
export type Shelf = {
  /** Asks the server where what is known may be too little; resolves when `matching` and `answering` know. */
  look: (words: string) => Promise<void>;
  /** The known ones that have the words, the best first. */
  matching: (words: string) => SnippetChoice[];
  /** The one that a trigger means in this story. */
  answering: (trigger: string) => SnippetChoice | undefined;
  /** False while the server has not been asked what this trigger means, and it may mean something. */
  knows: (trigger: string) => boolean;
};

type Find = (words: string, language: string) => Promise<SnippetChoice[]>;

/** A colleague's new snippet is heard of after this long, or when its trigger is typed. */
const FRESH_MS = 30_000;

export function snippetShelf(find: Find, language: () => string, now = Date.now): Shelf {
  let known = new Map<string, SnippetChoice>();
  let all = false;
  /** Triggers that the server was asked for, answered or not. */
  const sought = new Set<string>();
  let asked: { at: number; language: string; answer: Promise<void> } | null = null;

  const ask = async (words: string) => {
    // Without a line to the server the known ones are offered still.
    const found = await find(words, language()).catch(() => null);
    if (!found) return;
    all = words === '' ? found.length < MOST_OFFERED : all;
    const before = words === '' && all ? [] : known.values();
    known = new Map([...before, ...found].map((snippet) => [snippet.id, snippet]));
  };
  const fresh = () => {
    if (asked && asked.language === language() && now() - asked.at < FRESH_MS) return asked.answer;
    sought.clear();
    asked = { at: now(), language: language(), answer: ask('') };
    return asked.answer;
  };
  const distance = (snippet: SnippetChoice) => {
    const at = languagesNear(language()).indexOf(snippet.language);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const nearest = (a: SnippetChoice, b: SnippetChoice) =>
    order(distance(a), distance(b)) || a.name.localeCompare(b.name, language());
  const answering = (trigger: string) => {
    const key = triggerKey(trigger);
    return [...known.values()].filter((snippet) => triggerKey(snippet.trigger) === key).sort(nearest)[0];
  };

  return {
    look: async (words) => {
      await fresh();
      if (!words || (all && answering(words))) return;
      await ask(words);
      sought.add(triggerKey(words));
    },
    matching: (words) => {
      const key = triggerKey(words.trim());
      const fits = (snippet: SnippetChoice) => how(snippet, key) < NOT_AT_ALL;
      return [...known.values()].filter(fits).sort((a, b) => how(a, key) - how(b, key) || nearest(a, b));
    },
    answering,
    knows: (trigger) => all || sought.has(triggerKey(trigger)),
  };
}

const NOT_AT_ALL = 3;

/** How well a snippet answers: by its trigger, by the beginning of it, by a part of its name, not at all. */
function how({ name, trigger }: SnippetChoice, key: string): number {
  if (key === '') return 2;
  const own = triggerKey(trigger);
  if (own === key) return 0;
  if (own.startsWith(key)) return 1;
  return own.includes(key) || triggerKey(name).includes(key) ? 2 : NOT_AT_ALL;
}

const order = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
