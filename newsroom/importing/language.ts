/** A guess from letters and small words, good enough to set a page: the editor sees it and can change it. */

const SMALL_WORDS: Record<string, string> = {
  en: 'the a an than until were been would could their its this which when said not but and of to in that is was for on with it at by from has have are who he she they after will over says',
  fr: 'le la les des et de un une du en est que qui dans pour sur par au aux pas avec ont son sa à il elle',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass nach',
  es: 'el la los las de y que en un una por con para del se su al lo no es más como fue ha sus',
  fi: 'ja on ei että oli hän se myös mutta kun ovat jo joka vain sen kuin mukaan sekä hänen tai niin vuoden sitä',
  sv: 'och att det som en på är av för med till den har inte om ett han hon de säger från efter vid var',
  nb: 'og det som er på en til av for med å ikke har de fra den et han hun etter sier ble',
  da: 'og det som er på en til af for med at ikke har de fra den et han hun efter siger blev',
  nl: 'de het een en van is dat op te in voor met zijn niet aan er om ook als door bij maar uit',
  it: 'il la di che e un una per in del della con non si da sono è al le gli i nel dei alla',
  pt: 'o a os as de e que em um uma do da para com não por no na dos se mais ao foi',
  pl: 'i w na z nie że do się to jest o od po za jak przez ale był dla',
  tr: 've bir bu da de için ile olarak çok daha olan gibi kadar en ne sonra dedi',
};
const SETS = Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))] as const);

const PERSIAN = /[پچژگیکۀ۰-۹]|\u200c/gu;
const ARABIC = /[يكةىأإ]/gu;
const LOOKED_AT = 6000;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function arabicScript(text: string): string {
  if (/[ٹڈڑںےہ]/u.test(text) && count(text, /[ٹڈڑںےہ]/gu) * 8 > count(text, PERSIAN)) return 'ur';
  if (count(text, /[ڕڵۆێە]/gu) * 8 > text.length / 4) return 'ckb';
  return count(text, PERSIAN) > count(text, ARABIC) ? 'fa' : 'ar';
}

function cyrillic(text: string): string {
  return count(text, /[іїєґ]/giu) > count(text, /[ыэъё]/giu) ? 'uk' : 'ru';
}

function latin(text: string, otherwise: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = SETS.map(
    ([language, small]) => [language, words.reduce((sum, word) => sum + (small.has(word) ? 1 : 0), 0)] as const,
  );
  const [best] = scores.toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : otherwise;
}

const SCRIPTS: [RegExp, (text: string, otherwise: string) => string][] = [
  [/\p{Script=Latin}/gu, latin],
  [/\p{Script=Arabic}/gu, arabicScript],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Han}/gu, (text) => (/[\p{Script=Hiragana}]/u.test(text) ? 'ja' : 'zh')],
  [/\p{Script=Thai}/gu, () => 'th'],
];

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'ckb', 'he']);

/** BCP 47 tag of the script with most letters; `otherwise` where there is nothing to go by. */
export function languageOf(raw: string, otherwise = 'en'): { language: string; direction: 'ltr' | 'rtl' } {
  const text = raw.slice(0, LOOKED_AT);
  const [most] = SCRIPTS.map(([pattern, name]) => ({ letters: count(text, pattern), name })).toSorted(
    (a, b) => b.letters - a.letters,
  );
  const language = most && most.letters > 0 ? most.name(text, otherwise) : otherwise;
  return { language, direction: RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr' };
}
