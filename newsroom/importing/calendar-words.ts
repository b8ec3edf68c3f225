/** Names of months and weekdays as people type them, taken from the language data of the runtime. */

const LANGUAGES = [
  'en',
  'en-US',
  'fr',
  'de',
  'es',
  'fi',
  'sv',
  'it',
  'pt',
  'nl',
  'da',
  'nb',
  'pl',
  'ru',
  'uk',
  'tr',
  'el',
  'fa',
  'ar',
  'ar-LB',
  'ar-MA',
  'he',
];

const plain = (word: string) =>
  word
    .toLowerCase()
    .replaceAll('.', '')
    .replace(/[\u200e\u200f]/g, '')
    .trim();

function collect(
  languages: string[],
  part: 'month' | 'weekday',
  calendar: string,
  sample: (index: number) => Date,
  count: number,
) {
  const found = new Map<string, number>();
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const locale = `${language}-u-ca-${calendar}`;
      const alone = new Intl.DateTimeFormat(locale, { [part]: width, timeZone: 'UTC' });
      const inDate = new Intl.DateTimeFormat(locale, { [part]: width, day: 'numeric', timeZone: 'UTC' });
      for (let index = 0; index < count; index++) {
        for (const format of [alone, inDate]) {
          const word = plain(format.formatToParts(sample(index)).find((each) => each.type === part)?.value ?? '');
          if (/\p{L}{2}/u.test(word) && !found.has(word)) found.set(word, index + 1);
        }
      }
    }
  }
  return found;
}

const monthDay = (index: number) => new Date(Date.UTC(2026, index, 15));
/** 5 January 2026 was a Monday. */
const weekDay = (index: number) => new Date(Date.UTC(2026, 0, 5 + index));
/** The Persian year 1405 began on 21 March 2026; the fifth of each of its months lies here. */
const persianMonthDay = (index: number) => new Date(Date.UTC(2026, 2, 25) + Math.round(index * 30.5) * 86_400_000);

let words:
  | { months: Map<string, number>; weekdays: Map<string, number>; persianMonths: Map<string, number> }
  | undefined;

/** Months and weekdays count from 1; a week begins on Monday. Read once, when first asked. */
export function calendarWords() {
  words ??= {
    months: collect(LANGUAGES, 'month', 'gregory', monthDay, 12),
    weekdays: collect(LANGUAGES, 'weekday', 'gregory', weekDay, 7),
    persianMonths: collect(['fa'], 'month', 'persian', persianMonthDay, 12),
  };
  return words;
}

/** Finds a word or its inflected form ("toukokuuta"): a name of four letters or more may have an ending. */
function lookUp(names: Map<string, number>, word: string): number | null {
  const key = plain(word).replace(/^ב(?=\p{Script=Hebrew}{3})/u, '');
  const exact = names.get(key);
  if (exact) return exact;
  for (let length = key.length - 1; length >= Math.max(4, key.length - 3); length--) {
    const stem = names.get(key.slice(0, length));
    if (stem) return stem;
  }
  return null;
}

export const monthOf = (word: string) => lookUp(calendarWords().months, word);
export const weekdayOf = (word: string) => lookUp(calendarWords().weekdays, word);
export const persianMonthOf = (word: string) => lookUp(calendarWords().persianMonths, word);

const FILLER =
  /^(?:de|del|of|the|le|den|der|am|um|on|at|kl|klo|gmt|utc|bst|cet|cest|eet|eest|est|edt|et|pst|pdt|uhr|h|hrs|am|pm|st|nd|rd|th|er|published|updated|last|posted|first|by|ago|hours?|minutes?|days?|publié|mis|à|jour|modifié|veröffentlicht|aktualisiert|stand|publicado|actualizado|julkaistu|päivitetty|publicerad|uppdaterad|pubblicato|aggiornato|опубликовано|обновлено|منتشر|شده|انتشار|تاریخ|ساعت|به‌روز|به‌روزرسانی|نشر|تحديث|آخر|في|الساعة|publicado|publicada|atualizado|atualizada|há|horas?|minutos?|heures?|vor|stunden|minuten|güncelleme|yayınlanma|tarihi?|оновлено|опубліковано|обновлено|години?|года?|року|פורסם|עודכן|בשעה|ago|de|às|a|las|alle|ore|presse|lesezeit)$/iu;
const DATE_WORD = /^[\d٠-٩۰-۹./:,–-]+(?:st|nd|rd|th|er|h\d*|am|pm)?[.,]?$/iu;

/** True for a line that says nothing but when: "Published 4 hours ago", "Tue 2 Jun 2026 11.04 BST". */
export function isDateLine(text: string): boolean {
  if (text.length > 70 || !/[\d٠-٩۰-۹]/.test(text)) return false;
  const parts = text.split(/[\s|•·,()]+/u).filter(Boolean);
  const known = (word: string) =>
    DATE_WORD.test(word) ||
    FILLER.test(word.replace(/[:.]$/u, '')) ||
    monthOf(word) !== null ||
    weekdayOf(word) !== null ||
    persianMonthOf(word) !== null;
  return parts.length >= 2 && parts.length <= 14 && parts.every((word) => /^[-–—|]$/u.test(word) || known(word));
}
