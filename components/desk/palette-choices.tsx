import { ClipboardPaste, FilePlus2, Keyboard, LogOut, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Mark } from '#components/ui/Mark.tsx';
import type { Role } from '#newsroom/actor.ts';
import { PLACES } from './places.ts';
import type { StateMarkName } from './story-state.ts';
import type { Words } from './words/words.ts';

export type FoundStory = {
  id: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  section: string;
  mark: StateMarkName;
};

export type Choice = {
  id: string;
  words: string;
  href: string;
  icon: ReactNode;
  note?: string;
  shortcut?: string;
  headline?: { lang: string; dir: 'ltr' | 'rtl' };
  does?: 'all-keys' | 'leave';
};

export type ChoiceGroup = { value: string; items: Choice[] };

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const;

export function commandsFor(role: Role, said: Words): { doing: Choice[]; places: Choice[] } {
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
    {
      id: 'keys',
      words: said.palette.allKeys,
      href: '',
      icon: <Keyboard {...icon} />,
      shortcut: '?',
      does: 'all-keys',
    },
    { id: 'leave', words: said.bar.signOut, href: '', icon: <LogOut {...icon} />, does: 'leave' },
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

export function matching(
  { doing, places }: { doing: Choice[]; places: Choice[] },
  stories: FoundStory[],
  typed: string,
  said: Words,
): ChoiceGroup[] {
  const query = typed.replace(/^>/, '').trim().toLowerCase();
  const fits = (choice: Choice) => choice.words.toLowerCase().includes(query);
  const found = typed.startsWith('>') ? [] : stories.map((story) => storyChoice(story, said));
  const groups = [
    { value: said.places.stories, items: found },
    { value: said.palette.do, items: doing.filter(fits) },
    { value: said.palette.goTo, items: places.filter(fits) },
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
