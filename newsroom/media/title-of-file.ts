const MOST = 200;

/**
 * What a file was called, to be read by people: without folders, without its ending, without letters that cannot be seen
 * or that turn the others around (UAX 9). Nothing is kept or sent under this name.
 */
export function titleOfFile(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu, ' ');
  const title = plain
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return title.slice(0, MOST).toWellFormed().trim() || 'Picture';
}
