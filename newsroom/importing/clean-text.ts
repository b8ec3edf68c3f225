/** A stretch of the raw text as readers should see it, with the raw offset of each of its characters. */
export type CleanText = { text: string; at: number[] };

/** Soft hyphen, joiners, direction marks, word joiner, byte order mark: there, but never seen. */
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
/** The two joiners decide how Persian, Indic scripts and emoji are drawn; between other letters they are noise. */
const JOINER = /[\u200c\u200d]/;
/** Letters before this one (Latin, Greek, Cyrillic, Armenian) never need a joiner. */
const FIRST_JOINING_LETTER = 0x0590;

/** The byte order mark counts as white space for JavaScript, but in the middle of a word it is noise. */
const isSpace = (character: string) => /\s/.test(character) && character !== '\ufeff';

export function isBlank(character: string): boolean {
  return isSpace(character) || INVISIBLE.test(character);
}

function joins(raw: string, index: number, before: string): boolean {
  const after = raw.charCodeAt(index + 1);
  return (
    before.charCodeAt(0) >= FIRST_JOINING_LETTER && after >= FIRST_JOINING_LETTER && !isBlank(raw[index + 1] ?? ' ')
  );
}

function isLoneSurrogate(raw: string, index: number): boolean {
  const code = raw.charCodeAt(index);
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = raw.charCodeAt(code < 0xdc00 ? index + 1 : index - 1);
  return code < 0xdc00 ? !(other >= 0xdc00 && other <= 0xdfff) : !(other >= 0xd800 && other < 0xdc00);
}

/** Control characters and halves of characters cannot be stored or printed: they stay visible as U+FFFD. */
function shown(raw: string, index: number): string {
  const code = raw.charCodeAt(index);
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || isLoneSurrogate(raw, index)
    ? '\ufffd'
    : (raw[index] as string);
}

/** Printable ASCII needs no second look: it is most of what is pasted. */
const isPlain = (code: number) => code > 0x20 && code < 0x7f;

/** Makes every kind and length of white space one space, trims, and drops what nobody sees. */
export function cleanText(raw: string, from: number, to: number): CleanText {
  const text: string[] = [];
  const at: number[] = [];
  let space = -1;
  for (let index = from; index < to; index++) {
    const character = raw[index] as string;
    const last = text.at(-1);
    if (space < 0 && isPlain(raw.charCodeAt(index))) {
      text.push(character);
      at.push(index);
      continue;
    }
    if (JOINER.test(character) ? !(last && space < 0 && joins(raw, index, last)) : isBlank(character)) {
      if (space < 0 && isSpace(character)) space = index;
      continue;
    }
    if (space >= 0 && last !== undefined) {
      text.push(' ');
      at.push(space);
    }
    space = -1;
    text.push(shown(raw, index));
    at.push(index);
  }
  return { text: text.join(''), at };
}
