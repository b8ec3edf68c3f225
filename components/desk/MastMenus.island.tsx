'use client';

import { ChevronDown, ClipboardPaste, FilePlus2, LogOut, Moon, Sun, SunMoon, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Initials } from '#components/ui/Initials.tsx';
import { Menu, MenuItem, MenuRule } from '#components/ui/Menu.island.tsx';
import type { Role } from '#newsroom/actor.ts';
import type { DeskView } from './desk-view.ts';
import { leave } from './leave.ts';
import type { Place, PlaceName } from './places.ts';
import { THEME_COOKIE, THEMES, type Theme, themeOf } from './theme.ts';
import { useWords } from './words/words-context.ts';

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const;

export function MoreMenu({
  places,
  place,
  className,
}: {
  places: Place[];
  place: PlaceName | null;
  className: string;
}) {
  const words = useWords();
  const here = places.some(({ name }) => name === place);
  return (
    <Menu
      trigger={
        <button type="button" aria-current={here ? 'true' : undefined} className={`${className} gap-1`}>
          {words.bar.more} <ChevronDown {...icon} size={14} />
        </button>
      }
    >
      {places.map(({ name, href }) => (
        <MenuItem key={name} href={href} render={<Link prefetch={false} href={href} />}>
          {words.places[name]}
        </MenuItem>
      ))}
    </Menu>
  );
}

export function NewMenu({ role }: { role: Role }) {
  const words = useWords();
  const whoCan = role === 'reader' ? words.bar.reporterCan : undefined;
  return (
    <Menu trigger={<Button small>{words.bar.new}</Button>}>
      <MenuItem
        href="/admin/new"
        render={<Link prefetch={false} href="/admin/new" />}
        icon={<FilePlus2 {...icon} />}
        shortcut="N"
        whoCan={whoCan}
      >
        {words.bar.blank}
      </MenuItem>
      <MenuItem
        href="/admin/paste"
        render={<Link prefetch={false} href="/admin/paste" />}
        icon={<ClipboardPaste {...icon} />}
        shortcut="Shift+N"
        whoCan={whoCan}
      >
        {words.bar.paste}
      </MenuItem>
    </Menu>
  );
}

const THEME_ICONS = { device: SunMoon, light: Sun, dark: Moon } as const;
const A_YEAR = 31_536_000;

export function YouMenu({ me }: { me: DeskView['me'] }) {
  const words = useWords();
  const [theme, setTheme] = useState<Theme>('device');
  useEffect(() => setTheme(themeOf(document.documentElement.dataset.theme)), []);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'device') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: read by the server at the next page; Cookie Store is not in every browser.
    document.cookie = `${THEME_COOKIE}=${next}; path=/admin; max-age=${A_YEAR}; samesite=lax`;
  };
  return (
    <Menu
      label={`${me.name}, ${words.roles[me.role]}`}
      trigger={
        <button type="button" className="relative grid place-items-center rounded-full touch:size-11">
          <Initials name={me.name} me />
          <span className="sr-only">
            {me.name}: {words.places.account}
          </span>
        </button>
      }
    >
      <MenuItem
        href="/admin/account"
        render={<Link prefetch={false} href="/admin/account" />}
        icon={<UserRound {...icon} />}
      >
        {words.places.account}
      </MenuItem>
      <MenuRule />
      {THEMES.map((name) => {
        const Icon = THEME_ICONS[name];
        return (
          <MenuItem key={name} icon={<Icon {...icon} />} onSelect={() => choose(name)}>
            {words.bar[name]}
            {theme === name ? <span className="text-ink-3"> · {words.bar.chosen}</span> : null}
          </MenuItem>
        );
      })}
      <MenuRule />
      <MenuItem onSelect={leave} icon={<LogOut {...icon} />}>
        {words.bar.signOut}
      </MenuItem>
    </Menu>
  );
}
