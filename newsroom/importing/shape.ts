/** What a sub-editor sees in a line before reading it: how it begins, how it ends, how long it is. */

const CLOSERS = '["”’\'»«“)\\]]*';
const ENDS_SENTENCE = new RegExp(`[.!?…。！？؟۔।:;,،؛]${CLOSERS}$`, 'u');
const ENDS_FULL_STOP = new RegExp(`[.…。۔।]${CLOSERS}$`, 'u');
const ENDS_OPEN = /[:;,،؛]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff]/g;

/** Only the end matters, and only the end is looked at: a line can be very long. */
const tail = (text: string) => text.slice(-12);

export const hasWords = (text: string) => LETTER.test(text);
export const endsSentence = (text: string) => ENDS_SENTENCE.test(tail(text));
export const endsInFullStop = (text: string) => ENDS_FULL_STOP.test(tail(text));
export const wordsOf = (text: string) => text.split(' ').filter((word) => LETTER.test(word));

/** Length in Latin letters: an ideograph is worth about two and a half. */
export function lengthOf(text: string): number {
  return text.length + 1.5 * (text.slice(0, 1000).match(IDEOGRAPH)?.length ?? 0);
}

/** A title does not end like a sentence, though it may ask or exclaim. */
export function isTitle(text: string, longest: number): boolean {
  const length = text.length > longest ? Number.POSITIVE_INFINITY : lengthOf(text);
  return length <= longest && hasWords(text) && !endsInFullStop(text) && !ENDS_OPEN.test(tail(text));
}

export function isAllCapitals(text: string): boolean {
  const head = text.slice(0, 400);
  return /\p{Lu}{2}/u.test(head) && !/\p{Ll}/u.test(head);
}

export const startsInLowerCase = (text: string) => /^\p{Ll}/u.test(text);

/** "•", "-", "1." and their kin at the start of a line. `kind` tells items of one list from those of another. */
export type Bullet = { length: number; kind: 'dot' | 'dash' | 'long dash' | 'number'; number: number };

const DOT = /^[•‣◦▪▫●○■□·∙⁃➢►▶✓✔*](?:\s+)(?=\S)/u;
const DASH = /^-\s+(?=\S)/u;
const LONG_DASH = /^[–—]\s+(?=\S)/u;
const NUMBER = /^\(?([0-9٠-٩۰-۹]{1,2}|[a-h](?=\)))(?:[.)]\s*[-–]?|[-–]\s)(?:\s*(?=[\p{L}"“«‘'¿¡])|\s+(?=\p{N}))/u;

export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

export function bulletOf(text: string): Bullet | null {
  const head = text.slice(0, 12);
  const mark = (kind: Bullet['kind'], found: RegExpExecArray | null) =>
    found && { length: found[0].length, kind, number: 0 };
  const plain = mark('dot', DOT.exec(head)) ?? mark('dash', DASH.exec(head)) ?? mark('long dash', LONG_DASH.exec(head));
  if (plain) return plain;
  const found = NUMBER.exec(head);
  if (!found) return null;
  const digits = westernDigits(found[1] as string);
  const number = /\d/.test(digits) ? Number(digits) : digits.charCodeAt(0) - 96;
  return { length: found[0].length, kind: 'number', number };
}
