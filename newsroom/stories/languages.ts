/** The shape of a tag of BCP 47, such as `en`, `fa` or `zh-Hant`. */
export const isLanguage = (tag: string): boolean => tag.length <= 35 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction that a language is written in; a `-Arab` or `-Hebr` script subtag decides before the language does. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (/-(arab|hebr|syrc|thaa)\b/i.test(language)) return 'rtl';
  if (/-latn\b/i.test(language)) return 'ltr';
  return RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
