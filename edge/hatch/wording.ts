import { STATUS_CODES } from 'node:http';
import type { Instead } from '../instead.ts';
import type { Head } from '../policy.ts';
import { type Taste, type Variant, varied } from '../variants.ts';
import type { Ready } from './ready.ts';

/** What is said of one sending, beside what is said of the answer. */
type Said = {
  notes: Head;
  /** To the frame, if it is told. */
  link: Head;
};
type Worded = Ready & Said & { isVaried: boolean };

/** Pages that are read much are few; each of these holds one of up to 64 KB. */
const MOST = 256;
const NOTHING = Buffer.alloc(0);
/** With and without the link to the frame, for who knows such codings and who does not. */
const MOST_OF_ONE = 4;

/** The heads of answers as they are written to the wire, for what is read much; the rest is worded anew. */
export class Wording {
  #worded = new Map<Variant, Worded[]>();

  /**
   * @param variant of an answer of this status
   * @param said what is the same must be the same array, or nothing is found again
   */
  of(status: number, variant: Variant, taste: Taste, { notes, link }: Said): Ready {
    const isVaried = taste.weights.dcb > 0 || taste.weights.dcz > 0;
    const known = this.#worded.get(variant) ?? [];
    const found = known.find((each) => each.notes === notes && each.link === link && each.isVaried === isVaried);
    if (found) return found;
    const head = headOf(status, varied(variant.head, taste).concat(notes, link));
    const worded = { head, body: variant.body, notes, link, isVaried };
    if (this.#worded.size >= MOST) this.#worded.clear();
    this.#worded.set(variant, [worded, ...known].slice(0, MOST_OF_ONE));
    return worded;
  }
}

/** What is answered in the place of the whole depends on what each reader holds. */
export function wordedAnew({ status, head, body = NOTHING }: Instead, taste: Taste, { notes, link }: Said): Ready {
  return { head: headOf(status, varied(head, taste).concat(notes, link)), body };
}

function headOf(status: number, fields: Head): string {
  let lines = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`;
  for (let at = 0; at < fields.length; at += 2) lines += `${fields[at]}: ${fields[at + 1]}\r\n`;
  return lines;
}
