/** Written or not, they make no other word: accents, vowel signs, joiners, marks of direction. */
const UNHEARD = /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Letters and digits that two keyboards write in two ways. */
const SAME: Record<string, string> = { ك: 'ک', ي: 'ی', ى: 'ی' };
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** The trigger as it is compared: case, accents, and Arabic and Persian letters and digits make no difference. */
export function triggerKey(trigger: string): string {
  return trigger
    .normalize('NFKD')
    .replace(UNHEARD, '')
    .toLowerCase()
    .replace(/[كيى]/g, (letter) => SAME[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .normalize('NFC');
}

const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c_-]*$/u;
export const LONGEST_TRIGGER = 40;

/** One word that can be typed without thinking: letters, digits, hyphens. */
export function isTrigger(word: string): boolean {
  return word.length <= LONGEST_TRIGGER && WORD.test(word) && triggerKey(word) !== '';
}

/** The semicolons of Latin, Arabic and Persian, and Chinese and Japanese keyboards. */
const TYPED = /(?:^|[\s([{"'“‘«„‚])([;؛；])([\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c_-]*)$/u;

/** The trigger that ends a line's text, with how many UTF-16 units it takes together with its semicolon; null if none does. */
export function typedTrigger(before: string): { trigger: string; length: number } | null {
  const [, sign = '', trigger = ''] = TYPED.exec(before) ?? [];
  return sign && isTrigger(trigger) ? { trigger, length: sign.length + trigger.length } : null;
}
