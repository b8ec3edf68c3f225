import {
  BookmarkPlus,
  ClipboardPaste,
  FilePlus2,
  Keyboard,
  ListFilter,
  LogOut,
  MapPin,
  Newspaper,
  Tag,
  User,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Mark } from '#components/ui/Mark.tsx';
import type { Role } from '#newsroom/actor.ts';
import { MAKE_SNIPPET } from './desk-events.ts';
import type { Among, Found, FoundStory } from './found.ts';
import type { Where } from './keys.ts';
import { PLACES } from './places.ts';
import { hrefOf, NO_QUERY } from './story-views.ts';
import { kindWord } from './words/part-words.ts';
import type { Words } from './words/words.ts';
import { quoted } from './words/words.ts';

/** What the first letter narrows the palette to, and the rest: what is looked for. */
const PREFIXES: Record<string, Among | 'doing'> = { '>': 'doing', '@': 'people', '#': 'places' };

export function askedOf(typed: string): { among: Among | 'doing'; words: string } {
  const among = PREFIXES[typed[0] ?? ''];
  return among ? { among, words: typed.slice(1).trim() } : { among: 'all', words: typed.trim() };
}

export type Choice = {
  id: string;
  words: string;
  href: string;
  icon: ReactNode;
  note?: string;
  shortcut?: string;
  headline?: { lang: string; dir: 'ltr' | 'rtl' };
  does?: 'all-keys' | 'leave';
  /** Asked of the screen first; `href` is where it leads otherwise. */
  asks?: string;
};

export type ChoiceGroup = { value: string; items: Choice[] };

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const;

export function commandsFor(role: Role, said: Words, where?: Where): { doing: Choice[]; places: Choice[] } {
  const note = role === 'reader' ? said.bar.reporterCan : undefined;
  const doing: Choice[] = [
    { id: 'new', words: said.palette.newStory, href: '/admin/new', icon: <FilePlus2 {...icon} />, shortcut: 'N', note },
    {
      id: 'paste',
      words: said.bar.paste,
      href: '/admin/paste',
      icon: <ClipboardPaste {...icon} />,
      shortcut: 'Shift+N',
      note,
    },
    ...(MAKERS.includes(role) ? [makeSnippet(said)] : []),
    {
      id: 'keys',
      words: said.palette.allKeys,
      href: '',
      icon: <Keyboard {...icon} />,
      shortcut: '?',
      does: 'all-keys',
    },
    // Not over a text that is being written: its copy on this device is in use.
    ...(where === 'editor' ? [] : [signOut(said)]),
  ];
  const places = PLACES.filter((place) => place.roles.includes(role)).map(({ name, href }) => ({
    id: name,
    words: said.places[name],
    href,
    icon: <MapPin {...icon} />,
    note: said.palette.place,
  }));
  return { doing, places };
}

/** Those who have the place. */
const MAKERS: readonly Role[] = PLACES.find(({ name }) => name === 'snippets')?.roles ?? [];

const makeSnippet = (said: Words): Choice => ({
  id: 'make-snippet',
  words: said.snippet.title,
  href: '/admin/snippets?make=1',
  icon: <BookmarkPlus {...icon} />,
  asks: MAKE_SNIPPET,
});

const signOut = (said: Words): Choice => ({
  id: 'leave',
  words: said.bar.signOut,
  href: '',
  icon: <LogOut {...icon} />,
  does: 'leave',
});

export function matching(
  { doing, places }: { doing: Choice[]; places: Choice[] },
  found: Found,
  typed: string,
  said: Words,
): ChoiceGroup[] {
  const { among, words } = askedOf(typed);
  const fits = (choice: Choice) => choice.words.toLowerCase().includes(words.toLowerCase());
  const may = among === 'all' || among === 'doing';
  const stories = found.stories.map((story) => storyChoice(story, said));
  const groups = [
    { value: said.places.stories, items: [...stories, ...allWith(words, found, said)] },
    { value: said.palette.do, items: may ? doing.filter(fits) : [] },
    { value: said.palette.goTo, items: may ? places.filter(fits) : [] },
    { value: said.places.people, items: found.people.map(personChoice) },
    { value: said.places.sections, items: found.sections.map(sectionChoice) },
    { value: said.places.topics, items: found.topics.map((topic) => topicChoice(topic, said)) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function storyChoice(story: FoundStory, said: Words): Choice {
  return {
    id: story.id,
    words: story.headline || said.list.noHeadline,
    href: `/admin/stories/${story.id}`,
    icon: <Mark name={story.mark} />,
    note: `${said.states[story.mark]} · ${story.section}`,
    headline: { lang: story.language, dir: story.direction },
  };
}

/** The way on to the list, where there may be more than the palette shows. */
function allWith(words: string, { stories }: Found, said: Words): Choice[] {
  if (stories.length < 2) return [];
  const href = hrefOf({ ...NO_QUERY, q: words });
  return [
    { id: 'all-with', words: `${said.palette.allWith} ${quoted(said, words)}`, href, icon: <ListFilter {...icon} /> },
  ];
}

function personChoice({ id, name, role }: Found['people'][number]): Choice {
  return { id, words: name, href: hrefOf({ ...NO_QUERY, by: name }), icon: <User {...icon} />, note: role };
}

function sectionChoice({ slug, name }: Found['sections'][number]): Choice {
  const href = hrefOf({ ...NO_QUERY, section: slug });
  return { id: `section-${slug}`, words: name, href, icon: <Newspaper {...icon} /> };
}

function topicChoice({ id, name, kind }: Found['topics'][number], said: Words): Choice {
  return {
    id,
    words: name,
    href: `/admin/topics?${new URLSearchParams({ q: name })}`,
    icon: <Tag {...icon} />,
    note: kindWord(said.kinds.topic, kind),
  };
}
