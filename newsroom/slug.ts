import { transliterate } from 'transliteration';

const LONGEST = 80;
/** Persian, Arabic and Hebrew keep their letters: a transliteration without vowels is no word. */
const NATIVE = /[\u0590-\u05ff\u0620-\u064a\u066e-\u06d3\u06f0-\u06f9]/;
const MARKS_AND_TATWEEL = /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** Arabic forms of Persian letters, so that one word has one address however it was typed. */
const FOLDED: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', أ: 'ا', إ: 'ا', ٱ: 'ا', ۀ: 'ه' };

/**
 * The part of an address that names a story, section, topic or person: small letters, digits and hyphens. Empty when a
 * text has no letter that could stand in one; the caller then uses the id.
 */
export function slugOf(text: string): string {
  const native = NATIVE.test(text);
  const folded = text
    .normalize('NFC')
    .replace(/[\u200c\u200b]/g, native ? ' ' : '')
    .replace(MARKS_AND_TATWEEL, '')
    .replace(/./gu, (letter) => FOLDED[letter] ?? letter);
  const letters = native ? folded.replace(/[^\p{ASCII}]/gu, keepNative) : transliterate(folded);
  const words = letters
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .split(native ? NOT_NATIVE_WORD : /[^a-z0-9]+/);
  return shorten(words.filter(Boolean));
}

const NOT_NATIVE_WORD = /[^a-z0-9\u0590-\u05ff\u0620-\u064a\u066e-\u06d3\u06f0-\u06f9]+/;

function keepNative(letter: string): string {
  return NATIVE.test(letter) ? letter : transliterate(letter);
}

function shorten(words: string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > LONGEST) return slug || word.slice(0, LONGEST);
    slug = longer;
  }
  return slug;
}

/** True for a slug as `slugOf` would leave it. */
export function isSlug(slug: string): boolean {
  return slug !== '' && slug.length <= 120 && slugOf(slug.replaceAll('-', ' ')) === slug.normalize('NFC');
}
