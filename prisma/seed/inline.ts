import type { Inline, Mark } from '#newsroom/stories/body.ts';
import { directionOf } from '#newsroom/stories/languages.ts';

/** Each way to mark words within a line, with the mark that it makes of its groups. Longer signs stand before shorter ones. */
const SIGNS: [RegExp, (found: RegExpExecArray) => Mark][] = [
  [/\*\*(.+?)\*\*/s, () => ({ type: 'strong' })],
  [/\*(.+?)\*/s, () => ({ type: 'emphasis' })],
  [/`(.+?)`/s, () => ({ type: 'code' })],
  [/~~(.+?)~~/s, () => ({ type: 'strikethrough' })],
  [/~(.+?)~/s, () => ({ type: 'subscript' })],
  [/\^(.+?)\^/s, () => ({ type: 'superscript' })],
  [/\[(.+?)\]\((\S+?)\)/s, ([, , href = '']) => ({ type: 'link', attrs: { href } })],
  [/\[(.+?)\]\{([A-Za-z-]+)\}/s, ([, , lang = '']) => ({ type: 'phrase', attrs: { lang, dir: directionOf(lang) } })],
];

/** A line with its signs as ProseMirror text. */
export function inlinesOf(text: string, marks: Mark[] = []): Inline[] {
  const found = firstSign(text);
  if (!found) return plain(text, marks);
  const [{ index, 0: whole, 1: inner = '' }, mark] = found;
  const within = mark.type === 'code' ? plain(inner, [...marks, mark]) : inlinesOf(inner, [...marks, mark]);
  return [...plain(text.slice(0, index), marks), ...within, ...inlinesOf(text.slice(index + whole.length), marks)];
}

function firstSign(text: string): [RegExpExecArray, Mark] | null {
  let first: [RegExpExecArray, Mark] | null = null;
  for (const [sign, markOf] of SIGNS) {
    const found = sign.exec(text);
    if (found && (!first || found.index < first[0].index)) first = [found, markOf(found)];
  }
  return first;
}

function plain(text: string, marks: Mark[]): Inline[] {
  return text.split('\\\n').flatMap((part, i): Inline[] => {
    const words = part.replace(/\s*\n\s*/g, ' ');
    const given = marks.length > 0 ? { marks } : {};
    return [
      ...(i > 0 ? [{ type: 'hardBreak' as const, ...given }] : []),
      ...(words ? [{ type: 'text' as const, text: words, ...given }] : []),
    ];
  });
}
