import { ABOUT, CONTACT, ENDS, NOT_IN_WORD, NOTES_TO_EDITORS, POPULAR, RELATED, wholeLine } from './wording.ts';

/** How the lines begin that close a story and open what follows it. */

export const END_MARK = new RegExp(
  `^(?:(?:\\p{L}{2,10}\\s?/\\s?)?[\\s(\\[/*–—#_-]*${ENDS}[\\s)\\]/*–—#_.:!-]*|#(?:\\s?#){2,}|[–—-]\\s?30\\s?[–—-])$`,
  'iu',
);
/** What a screen reader hears around a list of stories, and what a copied page therefore holds. */
export const LIST_MARK = {
  opens: /^list of \d{1,3} items?$/iu,
  item: /^list \d{1,3} of \d{1,3}$/iu,
  closes: /^end of list$/iu,
};
export const PLAIN_NOTES = /^notes?\s?:?$/iu;
const AFTER_LABEL = '\\s?(?:[:：]|\\s[|–—-])[*_]*\\s*';
export const HEADER = {
  notes: wholeLine(`(?:#{1,6}\\s)?${NOTES_TO_EDITORS}`, '\\s?[:：]?'),
  contact: wholeLine(CONTACT, '\\s?[:：]?'),
  related: wholeLine(`[*_#→>»›\\s]*${RELATED}`, '\\s?[:：»›→…]?\\s?\\*?'),
  popular: wholeLine(POPULAR, '\\s?[:：]?'),
};
export const LABEL = {
  notes: new RegExp(`^[(\\[]?${NOTES_TO_EDITORS}${AFTER_LABEL}`, 'iu'),
  contact: new RegExp(`^${CONTACT}\\s?[:：]\\s*`, 'iu'),
  related: new RegExp(`^[*_→>»›\\s[(]*${RELATED}${AFTER_LABEL}`, 'iu'),
};
export const CONTACT_START = new RegExp(`^${CONTACT}${NOT_IN_WORD}`, 'iu');
/** "Related article" announces one. */
export const ONE_RELATED = /^related (?:article|story|video)\s?:?$/iu;

export const isHeader = (text: string) =>
  text.length <= 120 && (END_MARK.test(text) || Object.values(HEADER).some((pattern) => pattern.test(text)));

const ARTICLE = '(?:(?:the|an?|la|le|les|el|os?|as?|die|der|das|den)\\s)?';
const ABOUT_NAME = new RegExp(`^${ABOUT}\\s${ARTICLE}([\\p{L}\\p{N}].{1,70}?)\\s?[:：]?$`, 'iu');

/** The name in "About Sound Line"; a name begins with a capital, where there are capitals. */
export function nameInAbout(text: string): string | null {
  const name = text.length <= 90 ? ABOUT_NAME.exec(text)?.[1] : undefined;
  return name === undefined || /^\p{Ll}/u.test(name) ? null : name;
}
