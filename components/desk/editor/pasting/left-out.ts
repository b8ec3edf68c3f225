import { counted } from '#components/desk/words/fill.ts';
import { quoted, type Words } from '#components/desk/words/words.ts';
import { fill } from '#newsroom/sentence.ts';

/** What an editor is told when a paste came without its pictures: how many, and what the first of them shows. */
export function leftOutWords(words: Words, pictures: string[]): string {
  const { leftOut, leftOutShown } = words.writing;
  const first = pictures.find(Boolean);
  const shown = first ? fill(leftOutShown, { words: quoted(words, first.slice(0, 80)) }) : '';
  return counted(words.language, leftOut, pictures.length, { shown });
}
