import { instantIn, type Said } from './said.ts';

/** Tags of EXIF 2.32 that have words for the desk. The block of places (GPS, 0x8825) is not looked into. */
const DESCRIPTION = 0x010e;
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const MORE = 0x8769;
const TAKEN = 0x9003;

const ASCII = 2;
const MOST_ENTRIES = 200;

/** What is broken is left out: a camera's mistake is no reason to refuse its picture. */
export function readExif(exif: Buffer): Said {
  const block = exif.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  const order = block.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return {};
  const tags = tagsAt(block, order === 'II', word(block, order === 'II', 4));
  const more = tags.get(MORE);
  const inner = typeof more === 'number' ? tagsAt(block, order === 'II', more) : new Map<number, string | number>();
  const text = (tag: string | number | undefined) => (typeof tag === 'string' ? tag : '');
  return {
    caption: text(tags.get(DESCRIPTION)),
    creator: text(tags.get(ARTIST)),
    // The photographer's, a NUL, the editor's.
    copyright: text(tags.get(COPYRIGHT)).replace(/\0+/g, ' '),
    takenOn: instantIn(text(inner.get(TAKEN))),
  };
}

function tagsAt(block: Buffer, little: boolean, at: number): Map<number, string | number> {
  const tags = new Map<number, string | number>();
  const entries = Math.min(half(block, little, at), MOST_ENTRIES);
  for (let index = 0; index < entries; index++) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > block.length) break;
    const tag = half(block, little, entry);
    if (half(block, little, entry + 2) !== ASCII) tags.set(tag, word(block, little, entry + 8));
    else tags.set(tag, textAt(block, little, entry));
  }
  return tags;
}

function textAt(block: Buffer, little: boolean, entry: number): string {
  const length = word(block, little, entry + 4);
  const from = length <= 4 ? entry + 8 : word(block, little, entry + 8);
  return from + length <= block.length ? block.toString('utf8', from, from + length).replace(/\0+$/, '') : '';
}

function half(block: Buffer, little: boolean, at: number): number {
  if (at + 2 > block.length) return 0;
  return little ? block.readUInt16LE(at) : block.readUInt16BE(at);
}

function word(block: Buffer, little: boolean, at: number): number {
  if (at + 4 > block.length) return block.length;
  return little ? block.readUInt32LE(at) : block.readUInt32BE(at);
}
