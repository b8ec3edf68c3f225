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

const names = new Intl.DisplayNames('en', { type: 'language' });

export function languageName(code: string): string {
  return names.of(code) ?? code;
}

/** The languages for a choice that may also be left open. */
export function languageChoices(any: string): { value: string; label: string }[] {
  return [{ value: '', label: any }, ...LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))];
}
