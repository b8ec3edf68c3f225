import { ClipboardPaste, FilePlus2, Keyboard, LogOut, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Mark, type MarkName } from '#components/ui/Mark.tsx';
import type { Role } from '#newsroom/actor.ts';
import { PLACES } from './places.ts';

export type FoundStory = {
  id: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  section: string;
  mark: MarkName;
  state: string;
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

export function commandsFor(role: Role): { doing: Choice[]; places: Choice[] } {
  const note = role === 'reader' ? 'a reporter can' : undefined;
  const doing: Choice[] = [
    { id: 'new', words: 'New story', href: '/admin/new', icon: <FilePlus2 {...icon} />, shortcut: 'N', note },
    {
      id: 'paste',
      words: 'Paste a text…',
      href: '/admin/paste',
      icon: <ClipboardPaste {...icon} />,
      shortcut: 'Shift+N',
      note,
    },
    { id: 'keys', words: 'All keys', href: '', icon: <Keyboard {...icon} />, shortcut: '?', does: 'all-keys' },
    { id: 'leave', words: 'Sign out', href: '', icon: <LogOut {...icon} />, does: 'leave' },
  ];
  const places = PLACES.filter((place) => place.roles.includes(role)).map(({ name, word, href }) => ({
    id: name,
    words: word,
    href,
    icon: <MapPin {...icon} />,
    note: 'place',
  }));
  return { doing, places };
}

export function matching(
  { doing, places }: { doing: Choice[]; places: Choice[] },
  stories: FoundStory[],
  typed: string,
): ChoiceGroup[] {
  const query = typed.replace(/^>/, '').trim().toLowerCase();
  const fits = (choice: Choice) => choice.words.toLowerCase().includes(query);
  const found = typed.startsWith('>') ? [] : stories.map(storyChoice);
  const groups = [
    { value: 'Stories', items: found },
    { value: 'Do', items: doing.filter(fits) },
    { value: 'Go to', items: places.filter(fits) },
  ];
  return groups.filter((group) => group.items.length > 0);
}

function storyChoice(story: FoundStory): Choice {
  return {
    id: story.id,
    words: story.headline || 'No headline yet',
    href: `/admin/stories/${story.id}`,
    icon: <Mark name={story.mark} />,
    note: `${story.state} · ${story.section}`,
    headline: { lang: story.language, dir: story.direction },
  };
}
