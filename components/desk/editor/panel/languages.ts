import type { Words } from '#components/desk/words/words.ts';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';

/** What the desk offers first; any other tag can come with an imported story. */
export const LANGUAGES = [
  'en',
  'fi',
  'sv',
  'no',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'pl',
  'tr',
  'ar',
  'fa',
  'he',
  'ur',
  'hi',
  'zh',
  'ja',
];

const known = new Map<DeskLanguage, Intl.DisplayNames>();

/** The name of a language in the language of the desk. */
export function languageName(code: string, language: DeskLanguage): string {
  const names = known.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  known.set(language, names);
  return names.of(code) ?? code;
}

/** The languages for a choice that may also be left open. */
export function languageChoices({ snippet, language }: Words): { value: string; label: string }[] {
  const named = LANGUAGES.map((code) => ({ value: code, label: languageName(code, language) }));
  return [{ value: '', label: snippet.any }, ...named];
}
