import { type CleanText, cleanText } from './clean-text.ts';

/**
 * One line of the raw text. `from`–`to` are raw offsets without the white space around it, but with the `>` marks of
 * quoted mail, which `text` and `at` leave out. `indent` and `width` count columns.
 */
export type Line = CleanText & {
  from: number;
  to: number;
  indent: number;
  width: number;
  depth: number;
  softHyphen: boolean;
};

const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v]/g;
const MAIL_QUOTE = /^(?:>\s?)+/;
/** How agencies mark lines for the typesetter: "^Headline<", "^By NAME=". */
const SET_LINE = /^\^\s?(?=\S)/;
const SET_END = /(?<=[^\s<>=])[<=]$/;
const LINE_OF_A_TITLE = /^[^<>]+[^\s<>]<$/;

const EMPTY = { text: '', at: [], indent: 0, width: 0, depth: 0, softHyphen: false };

function readLine(raw: string, start: number, end: number): Line {
  if (start === end) return { ...EMPTY, from: start, to: start };
  const { text, at } = cleanText(raw, start, end);
  const from = at[0] ?? start;
  const to = at.length ? (at.at(-1) as number) + 1 : start;
  const front = (MAIL_QUOTE.exec(text) ?? SET_LINE.exec(text))?.[0] ?? '';
  const isSet = front.startsWith('^') || LINE_OF_A_TITLE.test(text.slice(-200));
  const length = isSet && SET_END.test(text.slice(-2)) ? text.length - 1 : text.length;
  return {
    text: text.slice(front.length, length),
    at: at.slice(front.length, length),
    from,
    to,
    indent: from - start,
    width: from - start + text.length,
    depth: front.replaceAll(/[ ^]/g, '').length,
    softHyphen: raw.slice(to, end).startsWith('\u00ad'),
  };
}

export function readLines(raw: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const end of raw.matchAll(LINE_END)) {
    lines.push(readLine(raw, start, end.index));
    start = end.index + end[0].length;
  }
  lines.push(readLine(raw, start, raw.length));
  return lines;
}

const ENDS_IN_HYPHEN = /[\p{L}\p{N}][-\u2010\u2011/—]$/u;
const CHINESE_OR_JAPANESE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60\u3000-\u303f]/;

/** What stands between two lines that belong together: a space, or nothing after a hyphen and between ideographs. */
export function seam(before: string, softHyphen: boolean, after: string): '' | ' ' {
  if (softHyphen || (ENDS_IN_HYPHEN.test(before.slice(-2)) && /^[\p{Ll}\p{N}]/u.test(after))) return '';
  return CHINESE_OR_JAPANESE.test(before.at(-1) ?? '') && CHINESE_OR_JAPANESE.test(after[0] ?? '') ? '' : ' ';
}

const BROKEN_WORD = /\p{Ll}[-\u2010]$/u;

/**
 * The words of lines that belong together, in one line, with the raw offset of each character. Where words were broken
 * at the ends of lines (`broken`), their hyphens go.
 */
export function joinLines(lines: Line[], broken = false): CleanText {
  const text: string[] = [];
  const at: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before?.text && line.text && seam(before.text, before.softHyphen, line.text)) {
      text.push(' ');
      at.push(before.to);
    } else if (broken && before && BROKEN_WORD.test(before.text.slice(-2)) && /^\p{Ll}/u.test(line.text)) {
      text.push((text.pop() ?? '').slice(0, -1));
      at.pop();
    }
    text.push(line.text);
    for (const offset of line.at) at.push(offset);
  }
  return { text: text.join(''), at };
}
