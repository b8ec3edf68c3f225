import type { Node } from '@tiptap/pm/model';
import { counted } from '#components/desk/words/fill.ts';
import type { Words } from '#components/desk/words/words.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Block } from '#newsroom/stories/body.ts';
import { textOf } from '#newsroom/stories/text-of.ts';

const splitters = new Map<string, Intl.Segmenter>();

function splitterOf(language: string): Intl.Segmenter {
  const made = splitters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  splitters.set(language, made);
  return made;
}

/** Words of a text in any script; Chinese, Japanese and Thai have no spaces to count. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of splitterOf(language).segment(text)) if (isWordLike) words += 1;
  return words;
}

/** A block that nobody changed is the same object as before, and is not counted twice. */
function keptCount<T extends object>(text: (of: T) => string) {
  const kept = new WeakMap<T, { language: string; words: number }>();
  return (of: T, language: string): number => {
    const before = kept.get(of);
    if (before?.language === language) return before.words;
    const words = countWords(text(of), language);
    kept.set(of, { language, words });
    return words;
  };
}

const inBlock = keptCount<Block>(textOf);
const inNode = keptCount<Node>((node) => node.textBetween(0, node.content.size, '\n', '\n'));

export function countStory(blocks: readonly Block[], language: string): number {
  return blocks.reduce((words, block) => words + inBlock(block, language), 0);
}

/** Words of what is chosen in the editor: whole blocks from memory, cut ones as they stand. */
export function countChosen(doc: Node, from: number, to: number, language: string): number {
  let words = 0;
  doc.forEach((block, start) => {
    const end = start + block.nodeSize;
    if (end <= from || start >= to) return;
    const whole = from <= start + 1 && to >= end - 1;
    words += whole
      ? inNode(block, language)
      : countWords(doc.textBetween(Math.max(from, start), Math.min(to, end), '\n', '\n'), language);
  });
  return words;
}

const A_MINUTE = 230;

/** "1 min 10 s", at the pace of somebody who reads news on a screen; rounded to ten seconds. */
export function readingTime({ language, writing: { counts } }: Words, words: number): string {
  const all = Math.round((words / A_MINUTE) * 6) * 10;
  const [minutes, rest] = [Math.floor(all / 60), all % 60];
  const inMinutes = counted(language, counts.minutes, minutes);
  const inSeconds = counted(language, counts.seconds, rest);
  if (minutes === 0) return inSeconds;
  return rest === 0 ? inMinutes : fill(counts.both, { minutes: inMinutes, seconds: inSeconds });
}
