/**
 * Cuts the reader's fonts: `node components/site/fonts/cut-fonts.mjs` writes the four woff2 files beside this script.
 * They are committed, so that a build needs neither this script nor its packages. All four faces are under the SIL Open
 * Font License 1.1; "Source" is a reserved name, so the pages call the subset by another family name.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

const span = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');

/** Latin-1 and Latin Extended-A: the names of most of Europe and of Turkey are set in one face. */
const LATIN = `${span(0x20, 0x7e)}${span(0xa0, 0x17f)}–—‘’‚“”„…•‹›€′″−×←→↑↓†\u2009\u202f`;
/** U+200C–F join, part and turn letters; without them Persian words fall apart. */
const ARABIC = `${span(0x600, 0x6ff)}\u200c\u200d\u200e\u200f«»`;

const cuts = [
  {
    file: 'serif.woff2',
    from: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
    text: LATIN,
    axes: { wght: { min: 400, max: 700 }, opsz: { min: 20, max: 60 } },
    features: ['ccmp', 'kern', 'liga', 'onum', 'lnum', 'pnum', 'tnum', 'smcp', 'c2sc', 'case', 'mark'],
  },
  {
    file: 'sans.woff2',
    from: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
    text: LATIN,
    axes: { wght: { min: 400, max: 700 } },
    features: ['ccmp', 'kern', 'liga', 'tnum', 'pnum', 'mark'],
  },
  {
    file: 'naskh.woff2',
    from: '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2',
    text: ARABIC,
    axes: { wght: { min: 400, max: 700 } },
  },
  {
    file: 'vazirmatn.woff2',
    from: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
    text: ARABIC,
    axes: { wght: { min: 400, max: 700 } },
  },
];

for (const { file, from, text, axes, features } of cuts) {
  const cut = await subsetFont(await readFile(require.resolve(from)), text, {
    targetFormat: 'woff2',
    variationAxes: axes,
    ...(features && { keepFeatures: features }),
  });
  await writeFile(new URL(file, import.meta.url), cut);
  process.stdout.write(`${file} ${(cut.length / 1024).toFixed(1)} KiB\n`);
}
