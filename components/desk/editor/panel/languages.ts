import { LANGUAGE_NAMES } from '#components/desk/words/language-names.ts';
import type { Words } from '#components/desk/words/words.ts';
import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';

/** What the desk offers first; any other tag can come with an imported story. */
export const LANGUAGES = Object.keys(LANGUAGE_NAMES.en);

/** The name of a language in the language of the desk. */
export function languageName(code: string, language: DeskLanguage): string {
  const names: Record<string, string> = LANGUAGE_NAMES[language];
  return names[code] ?? new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

/** The languages for a choice that may also be left open. */
export function languageChoices({ snippet, language }: Words): { value: string; label: string }[] {
  const named = LANGUAGES.map((code) => ({ value: code, label: languageName(code, language) }));
  return [{ value: '', label: snippet.any }, ...named];
}
