import { instantIn, type Said } from './said.ts';

/** Data sets of record 2 of IPTC-IIM 4.2, by their number. */
const SETS: Record<number, keyof Said> = {
  80: 'creator',
  90: 'city',
  101: 'country',
  105: 'headline',
  110: 'credit',
  115: 'source',
  116: 'copyright',
  120: 'caption',
};
const KEYWORD = 25;
const DAY = 55;
const HOUR = 60;
const MARK = 0x1c;
const LONG = 0x8000;

/** Agencies still write this first. It stands in a block of Photoshop's, as resource 0x0404. */
export function readIptc(block: Buffer): Said {
  const sets = setsIn(recordsIn(block));
  const of = (number: number) => sets.filter((set) => set.number === number).map((set) => set.text);
  const said: Said = { keywords: of(KEYWORD).join(', ') };
  for (const [number, field] of Object.entries(SETS)) said[field] = of(Number(number)).join(', ');
  const hour = of(HOUR)[0]?.slice(0, 6) ?? '';
  said.takenOn = instantIn(`${of(DAY)[0] ?? ''}${hour}`);
  return said;
}

function recordsIn(block: Buffer): Buffer {
  let at = block.toString('latin1', 0, 14) === 'Photoshop 3.0\0' ? 14 : 0;
  while (block.toString('latin1', at, at + 4) === '8BIM' && at + 12 <= block.length) {
    const id = block.readUInt16BE(at + 4);
    // A name with its length before it, and then the data: both filled up to an even number of bytes.
    const named = at + 6 + even(1 + block[at + 6]!);
    if (named + 4 > block.length) break;
    const length = block.readUInt32BE(named);
    if (id === 0x0404) return block.subarray(named + 4, named + 4 + length);
    at = named + 4 + even(length);
  }
  return block[0] === MARK ? block : Buffer.alloc(0);
}

const even = (length: number) => length + (length % 2);

type DataSet = { number: number; text: string };

function setsIn(records: Buffer): DataSet[] {
  const found: { record: number; number: number; bytes: Buffer }[] = [];
  for (let at = 0; at + 5 <= records.length && records[at] === MARK; ) {
    const length = records.readUInt16BE(at + 3);
    // Longer than any words.
    if (length >= LONG) break;
    found.push({
      record: records[at + 1]!,
      number: records[at + 2]!,
      bytes: records.subarray(at + 5, at + 5 + length),
    });
    at += 5 + length;
  }
  const letters = lettersOf(found.filter(({ record }) => record === 2).map(({ bytes }) => bytes));
  return found
    .filter(({ record }) => record === 2)
    .map(({ number, bytes }) => ({ number, text: letters.decode(bytes) }));
}

/** Few files say their letters truly: what is UTF-8 throughout is taken for that, and the rest for Western European. */
function lettersOf(texts: Buffer[]): TextDecoder {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const text of texts) utf8.decode(text);
    return utf8;
  } catch {
    return new TextDecoder('windows-1252');
  }
}
