import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { kindOfFile } from '#newsroom/media/kind-of-file.ts';
import { hasCredentials } from '#newsroom/media/reading/credentials.ts';
import { readEmbedded } from '#newsroom/media/reading/embedded.ts';
import { corners, ownFile } from './pictures.ts';

const xmpOf = (inner: string, attributes = '') =>
  Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}>${inner}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`);

const alt = (name: string, words: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li><rdf:li xml:lang="fi">muuta</rdf:li></rdf:Alt></${name}>`;

/** A block of IPTC-IIM as Photoshop keeps it. */
function iptcOf(sets: [number, Buffer | string][], letters?: string): Buffer {
  const set = (record: number, number: number, bytes: Buffer) => {
    const head = Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]);
    return Buffer.concat([head, bytes]);
  };
  const data = Buffer.concat([
    ...(letters ? [set(1, 90, Buffer.from(letters))] : []),
    ...sets.map(([number, words]) => set(2, number, Buffer.from(words as string))),
  ]);
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0', 'latin1'), Buffer.alloc(4), data]);
  resource.writeUInt32BE(data.length, 8);
  return Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM\x04\x25\0\0\0\0\0\x01x\0', 'latin1'),
    resource,
  ]);
}

describe('what a file says about itself', () => {
  it('is read in XMP, by elements and by attributes', async () => {
    const said = await readEmbedded({
      xmp: xmpOf(
        `${alt('dc:description', 'Quay &amp; crane &#x2014; dusk')}${alt('dc:rights', '© Foreland')}${alt('xmpRights:UsageTerms', 'Once')}
         <dc:creator><rdf:Seq><rdf:li>Nour Adeyemi</rdf:li><rdf:li>Sami Toivola</rdf:li></rdf:Seq></dc:creator>
         <dc:subject><rdf:Bag><rdf:li>harbour</rdf:li><rdf:li>بندر</rdf:li></rdf:Bag></dc:subject>
         <photoshop:City>Port Averil</photoshop:City>${alt('Iptc4xmpCore:AltTextAccessibility', 'A crane')}`,
        'photoshop:Credit="AFP" photoshop:Country="Sound" photoshop:DateCreated="2026-11-27T09:30:05+02:00"',
      ),
    });
    expect(said).toEqual({
      ...{
        caption: 'Quay & crane — dusk',
        copyright: '© Foreland',
        rights: 'Once',
        creator: 'Nour Adeyemi, Sami Toivola',
      },
      ...{ keywords: 'harbour, بندر', city: 'Port Averil', country: 'Sound', credit: 'AFP', alt: 'A crane' },
      ...{ takenOn: '2026-11-27T09:30:05', headline: '', source: '' },
    });
  });

  it('is not taken from what a part of the picture or an earlier state of it says', async () => {
    const inner =
      '<xmpMM:Ingredients><rdf:Bag><rdf:li><rdf:Description photoshop:Credit="Stolen"><photoshop:City>X</photoshop:City></rdf:Description></rdf:li></rdf:Bag></xmpMM:Ingredients>';
    expect(await readEmbedded({ xmp: xmpOf(inner) })).toMatchObject({ credit: '', city: '' });
  });

  it('expands nothing that XML could be made to expand, and is never refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const xmp = Buffer.concat([Buffer.from(bomb), xmpOf(alt('dc:description', '&b; &c;'))]);
    const { caption } = await readEmbedded({ xmp });
    expect(caption).not.toMatch(/boom|root:/);
  });

  it('is read in IPTC, in UTF-8 and in what agencies wrote before', async () => {
    const sets: [number, string][] = [
      [120, 'Der Kai'],
      [105, 'Head'],
      [80, 'N. Adeyemi'],
      [110, 'dpa'],
      [115, 'Pool'],
      [116, '© dpa'],
      [25, 'eins'],
      [25, 'zwei'],
      [90, 'Köln'],
      [101, 'Germany'],
      [55, '20261127'],
      [60, '093005+0100'],
    ];
    const wanted = {
      ...{
        caption: 'Der Kai',
        headline: 'Head',
        creator: 'N. Adeyemi',
        credit: 'dpa',
        source: 'Pool',
        copyright: '© dpa',
      },
      ...{ keywords: 'eins, zwei', city: 'Köln', country: 'Germany', takenOn: '2026-11-27T09:30:05' },
    };
    expect(await readEmbedded({ iptc: iptcOf(sets, '\x1b%G') })).toMatchObject(wanted);
    const western = sets.map(([number, words]) => [number, Buffer.from(words, 'latin1')] as [number, Buffer]);
    expect(await readEmbedded({ iptc: iptcOf(western) })).toMatchObject(wanted);
  });

  it('is read in EXIF, whichever end comes first, and where it was taken by satellite is not', async () => {
    const exif = {
      IFD0: { ImageDescription: 'The quay', Artist: 'Nour Adeyemi', Copyright: 'Foreland' },
      IFD2: { DateTimeOriginal: '2026:11:27 09:30:05' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '24/1 56/1 0/1' },
    };
    const bytes = await corners(40, 30).jpeg().withExif(exif).toBuffer();
    const found = await sharp(bytes).metadata();
    expect(found.exif!.includes(Buffer.from('Foreland'))).toBe(true);
    const said = await readEmbedded(found);
    expect(said).toMatchObject({
      caption: 'The quay',
      creator: 'Nour Adeyemi',
      copyright: 'Foreland',
      takenOn: '2026-11-27T09:30:05',
    });
    const big = Buffer.from(
      '4d4d002a00000008' + '0001' + '010e' + '0002' + '00000005' + '0000001a' + '00000000' + '5175617900',
      'hex',
    );
    expect(await readEmbedded({ exif: big })).toMatchObject({ caption: 'Quay' });
  });

  it('of the three the youngest is believed, field by field', async () => {
    const iptc = iptcOf([
      [120, 'from IPTC'],
      [110, 'dpa'],
    ]);
    expect(await readEmbedded({ iptc, xmp: xmpOf(alt('dc:description', 'from XMP')) })).toMatchObject({
      caption: 'from XMP',
      credit: 'dpa',
    });
  });

  it('of a real file of a photographer is found', async () => {
    const found = await sharp(await readFile(ownFile('Landscape_9.jpg'))).metadata();
    expect(await readEmbedded(found)).toMatchObject({ takenOn: '2016-07-02T07:34:02' });
  });

  it('is words that can be kept, and a day that there is', async () => {
    const { caption, takenOn } = await readEmbedded({
      xmp: xmpOf(
        `<dc:description>${'x'.repeat(1999)}\ud83d\ude00\0</dc:description>`,
        'photoshop:DateCreated="2026-02-30"',
      ),
    });
    expect([caption.length <= 2000, caption.isWellFormed(), takenOn]).toEqual([true, true, '']);
  });

  it('may be anything at all', async () => {
    const blocks = fc.record({ exif: fc.uint8Array(), iptc: fc.uint8Array(), xmp: fc.string() });
    const heads = fc.constantFrom(
      'Exif\0\0II*\0\x08\0\0\0',
      'MM\0*\0\0\0\x08',
      'Photoshop 3.0\x008BIM\x04\x04\0\0',
      '\x1c\x02\x78',
      '<rdf:RDF><rdf:Description>',
    );
    await fc.assert(
      fc.asyncProperty(blocks, heads, async ({ exif, iptc, xmp }, head) => {
        const with_ = (bytes: Uint8Array | string) =>
          Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(bytes as string)]);
        const said = await readEmbedded({ exif: with_(exif), iptc: with_(iptc), xmp: with_(xmp) });
        expect(Object.values(said).every((words) => typeof words === 'string' && words.isWellFormed())).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Content Credentials', () => {
  const told = async (bytes: Uint8Array): Promise<boolean> => {
    const path = join(tmpdir(), `credentials-${crypto.randomUUID()}`);
    await writeFile(path, bytes);
    const file = await open(path);
    try {
      return await hasCredentials(file, kindOfFile(bytes) as 'jpeg');
    } finally {
      await file.close();
      await rm(path);
    }
  };
  const box = Buffer.concat([
    Buffer.from([0, 0, 0, 40]),
    Buffer.from('jumb\0\0\0\x20jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71', 'latin1'),
  ]);
  const after = (bytes: Buffer, at: number, ...parts: Uint8Array[]) =>
    Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);
  const length = (bytes: number, little = false) => {
    const four = Buffer.alloc(4);
    if (little) four.writeUInt32LE(bytes);
    else four.writeUInt32BE(bytes);
    return four;
  };

  it('are noticed where each kind of file carries them, and not where they are only spoken of', async () => {
    const picture = () => corners(40, 30);
    const jpeg = await picture().jpeg().toBuffer();
    const segment = Buffer.concat([
      Buffer.from([0xff, 0xeb, 0, 2 + 8 + box.length]),
      Buffer.from('JP\0\x01\0\0\0\x01', 'latin1'),
      box,
    ]);
    const png = await picture().png().toBuffer();
    const webp = await picture().webp().toBuffer();
    const avif = await picture().avif().toBuffer();
    const uuid = Buffer.concat([
      length(8 + 16 + box.length),
      Buffer.from('uuid'),
      Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'),
      box,
    ]);
    const ftyp = avif.readUInt32BE(0);
    expect(await told(after(jpeg, 2, segment))).toBe(true);
    expect(await told(after(png, 33, length(box.length), Buffer.from('caBX'), box, Buffer.alloc(4)))).toBe(true);
    expect(await told(after(webp, webp.length, Buffer.from('C2PA'), length(box.length, true), box))).toBe(true);
    expect(await told(after(avif, ftyp, uuid))).toBe(true);
    for (const bytes of [jpeg, png, webp, avif, await picture().gif().toBuffer()])
      expect(await told(bytes)).toBe(false);
    expect(
      await told(
        await picture()
          .jpeg()
          .withExif({ IFD0: { ImageDescription: 'jumb c2pa caBX' } })
          .toBuffer(),
      ),
    ).toBe(false);
    expect(await told(Buffer.concat([jpeg, segment]))).toBe(false);
  });
});
