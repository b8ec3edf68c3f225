/** Words and reading time of a text in any script; Chinese, Japanese and Thai have no spaces to count. */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1;
  }
  return words;
}

const A_MINUTE = 230;

/** "1 min 10 s", at the pace of somebody who reads news on a screen; rounded to ten seconds. */
export function readingTime(words: number): string {
  const seconds = Math.round((words / A_MINUTE) * 6) * 10;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 && `${minutes} min`, (rest > 0 || minutes === 0) && `${rest} s`].filter(Boolean).join(' ');
}
