/** What is taken for a picture, by the name that its decoder has. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';
/** What is known and refused in words of its own, and all else. */
export type FileKind = PictureKind | 'heic' | 'svg' | 'other';

/** So many bytes of a file say what it is. */
export const HEAD_BYTES = 1024;

const KINDS: readonly PictureKind[] = ['jpeg', 'png', 'gif', 'webp', 'avif'];
const PNG = '\x89PNG\r\n\x1a\n';

export function isPictureKind(kind: FileKind): kind is PictureKind {
  return (KINDS as readonly string[]).includes(kind);
}

/** By the first bytes of a file; what it is called says nothing. */
export function kindOfFile(head: Uint8Array): FileKind {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith(PNG)) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp') return kindOfBrands(text);
  return /<svg[\s>]|<!DOCTYPE svg/i.test(text.replaceAll('\0', '')) ? 'svg' : 'other';
}

/** ISO/IEC 23008-12: AVIF and HEIC are one container, told apart by the brands that the file says it can be read as. */
function kindOfBrands(text: string): FileKind {
  const length = Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE();
  const brands = text.slice(8, Math.min(length, HEAD_BYTES)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => /^(he[iv][cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : 'other';
}
