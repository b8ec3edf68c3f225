import { readExif } from './exif.ts';
import { readIptc } from './iptc.ts';
import type { Embedded } from './said.ts';
import { readXmp } from './xmp.ts';

const MOST: Record<keyof Embedded, number> = {
  headline: 300,
  caption: 2000,
  credit: 300,
  source: 300,
  creator: 300,
  copyright: 500,
  rights: 1000,
  keywords: 1000,
  alt: 1000,
  city: 200,
  country: 200,
  takenOn: 19,
};

/** Of the three ways XMP is the youngest and knows all letters, and EXIF is what cameras write by themselves. */
export async function readEmbedded(found: { exif?: Buffer; iptc?: Buffer; xmp?: Buffer }): Promise<Embedded> {
  const ways = [
    found.xmp ? await readXmp(found.xmp) : {},
    found.iptc ? readIptc(found.iptc) : {},
    found.exif ? readExif(found.exif) : {},
  ];
  const fields = Object.entries(MOST).map(([field, most]) => {
    const said = ways.map((way) => tidy(way[field as keyof Embedded] ?? '', most)).find(Boolean);
    return [field, said ?? ''];
  });
  return Object.fromEntries(fields);
}

/** Whole letters, without what no page and no database can hold. */
function tidy(words: string, most: number): string {
  const plain = words.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');
  return plain.trim().slice(0, most).toWellFormed().trim();
}
