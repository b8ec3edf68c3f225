/** What is looked for. */
export type Wanted = { words: string; matchCase: boolean; wholeWords: boolean; language: string };
/** Offsets in UTF-16 units. */
export type Found = { from: number; to: number };

/** Written or not, they make no other word: joiners, direction marks, soft hyphens, vowel signs of Arabic and Hebrew. */
const UNHEARD =
  /[\u00ad\u061c\u064b-\u0652\u0670\u0640\u05b0-\u05c7\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** Letters and signs that two keyboards write in two ways. */
const SAME: Record<string, string> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '‑': '-',
  ك: 'ک',
  ي: 'ی',
  ى: 'ی',
};
const MARK = /\p{M}/u;

/** The text as it is compared, with the offsets in the original of each of its units. */
type Folded = { text: string; from: number[]; to: number[] };

function fold(text: string, { matchCase, language }: Wanted): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  let at = 0;
  for (const letter of text) {
    const end = at + letter.length;
    const heard = UNHEARD.test(letter) ? '' : (SAME[letter] ?? letter).normalize('NFD');
    const piece = matchCase ? heard : heard.toLocaleLowerCase(language);
    folded.text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      folded.from.push(at);
      folded.to.push(end);
    }
    at = end;
  }
  return folded;
}

/** Every place in a text where the words stand, none over another. An accent is part of its letter. */
export function findIn(text: string, wanted: Wanted): Found[] {
  const needle = fold(wanted.words, wanted).text;
  if (!needle.trim()) return [];
  const { text: folded, from, to } = fold(text, wanted);
  const edges = wanted.wholeWords ? edgesOf(text, wanted.language) : null;
  const found: Found[] = [];
  for (let at = folded.indexOf(needle); at >= 0; ) {
    const last = at + needle.length - 1;
    const place = { from: from[at] ?? 0, to: to[last] ?? 0 };
    const whole = !edges || (edges.has(place.from) && edges.has(place.to));
    const taken = whole && !MARK.test(folded[last + 1] ?? '') && from[at - 1] !== place.from;
    if (taken) found.push(place);
    at = folded.indexOf(needle, taken ? last + 1 : at + 1);
  }
  return found;
}

/** Where words begin and end, in any script. */
function edgesOf(text: string, language: string): Set<number> {
  const edges = new Set([text.length]);
  for (const { index } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) edges.add(index);
  return edges;
}
