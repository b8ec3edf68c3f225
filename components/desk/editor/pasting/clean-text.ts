/** No-break spaces that a typesetter means: between digits, and before or inside French marks. */
const MEANT = /(\d)\u00a0(?=\d)|([«])\u00a0|\u00a0(?=[»:;!?%€])/g;

/** Fillers, byte order marks and soft hyphens go. Joiners and direction marks stay: Persian and Hebrew are written with them. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufeff\u200b\u00ad]/g, '')
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
    .replace(MEANT, '$1$2\u0001')
    .replace(/\u00a0/g, ' ')
    .replace(/\u0001/g, '\u00a0')
    .replace(/[ \t\r\n\f\v]+/g, ' ');
}
