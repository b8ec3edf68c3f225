import { isTime, type Receipt, type ReceiptInstance, type Said, sumOf } from '#newsroom/receipts/receipt.ts';
import { fill } from '#newsroom/sentence.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';

/** 31 ms; from ten seconds on in seconds. */
export function timeIn({ receipts: said }: Words, ms: number): string {
  return ms < 10_000
    ? fill(said.milliseconds, { n: whole(ms) })
    : fill(said.seconds, { n: Math.round(ms / 1_000).toLocaleString('en') });
}

/** Nothing is faster than it can be told. */
export function whole(ms: number): string {
  return Math.max(1, Math.round(ms)).toLocaleString('en');
}

/** "On all 2 of 2 processes", or on how many it is proved. */
export function whereIn({ receipts: said, language }: Words, receipt: Receipt): string {
  const { whole: proved, of } = sumOf(receipt);
  return proved === of ? counted(language, said.whole, of) : fill(said.partly, { whole: proved, of });
}

/** The one line of it in the log of a story. */
export function lineIn(words: Words, receipt: Receipt): string {
  const { receipts: said } = words;
  const { whole: proved, of, slowestMs, isFilling } = sumOf(receipt);
  if (isFilling) return said.reading;
  if (proved < of || slowestMs === null) return said.notEverywhere;
  const sentence = receipt.hour ? said.afterItsHour : receipt.expects === 'gone' ? said.goneInTheLog : said.inTheLog;
  return fill(sentence, { time: timeIn(words, slowestMs) });
}

export type Trouble = 'waiting' | 'silent' | 'not-new' | 'left-out';

/** What is said of a page where there is no time. */
export function troubleIn(said: Said): Trouble | null {
  if (said === null) return 'waiting';
  return isTime(said) ? null : said;
}

const WORST: Trouble[] = ['silent', 'not-new', 'waiting', 'left-out'];

/** The worst of what some pages have in place of a time; null if all have one. */
export function worstOf(said: Said[]): Trouble | null {
  const troubles = said.flatMap((each) => troubleIn(each) ?? []);
  return WORST.find((each) => troubles.includes(each)) ?? null;
}

/** What is wrong with a process as a whole, in words; null if it has proved what it could. */
export function troubleOf(words: Words, { said, silentForMs }: ReceiptInstance): string | null {
  const trouble = worstOf(said);
  if (trouble === null || trouble === 'left-out') return null;
  const word = words.receipts.said[trouble];
  // A second is between two of its words that it is there.
  if (trouble !== 'silent' || silentForMs < 3_000) return word;
  return `${word}${words.comma}${fill(words.receipts.silentFor, { time: timeIn(words, silentForMs) })}`;
}

const SCALES = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000, 600_000];

/** The end of the scale on which the times stand. */
export function scaleFor(slowestMs: number): number {
  return SCALES.find((each) => slowestMs <= each) ?? slowestMs;
}
