/** Light and dark follow the device unless a person chose for this browser. */
export const THEMES = ['device', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'nightdesk-theme';

export function themeOf(word: string | undefined): Theme {
  return THEMES.find((theme) => theme === word) ?? 'device';
}
