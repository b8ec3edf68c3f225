import type { Exif } from 'sharp';
import type { Written } from '../rendition.ts';

/** As XMP, with what was said under the names that IPTC gives them; null if nothing was. */
export function xmpOf({ credit, creator, copyright }: Written): string | null {
  const said = [
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">${said.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

/** As EXIF, which is written for programs that know nothing else. It has no letters but ASCII: the rest would turn into question marks. */
export function exifOf({ creator, copyright }: Written): Exif | null {
  const plain = { Artist: creator, Copyright: copyright };
  const said = Object.entries(plain).filter(([, words]) => words && /^[\x20-\x7e]+$/.test(words));
  return said.length > 0 ? { IFD0: Object.fromEntries(said) } : null;
}

const SIGNS: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** What XML 1.0 has no place for is left out. */
function escaped(words: string): string {
  const fit = words.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
  return fit.replace(/[<>&"]/g, (sign) => SIGNS[sign]!);
}
