import { packPage, unpackPage } from '../packed-page.ts';
import type { Page } from '../page.ts';
import { writeRecord } from './record.ts';

/** What is known of a page beside what is packed. */
export type PageAbout = {
  kind: 'page';
  key: string;
  /** By the database's clock; null: at no hour that was set. */
  validUntil: number | null;
  endsAt: number | null;
  /** How often it was read. */
  hits: number;
};

export function writePage(key: string, page: Page): Buffer[] {
  const { hits, validUntil, endsAt } = page;
  const about: PageAbout = { kind: 'page', key, validUntil: orNull(validUntil), endsAt: orNull(endsAt), hits };
  return writeRecord(about, [packPage(page, page.asOf)]);
}

/** @param packed may be used for something else afterwards */
export function readPage({ validUntil, endsAt, hits }: PageAbout, packed: Buffer): Page {
  // Who read it before may have the dictionary of that time, and who has another is sent what needs none.
  const page = unpackPage(packed, () => true);
  page.validUntil = validUntil ?? Number.POSITIVE_INFINITY;
  page.endsAt = endsAt ?? Number.POSITIVE_INFINITY;
  page.isKept = true;
  // What was read again and written before it was compressed better is to be so yet.
  page.hits = page.reply.variants.some(({ suffix }) => suffix === '-br11') ? hits : 0;
  return page;
}

function orNull(instant: number): number | null {
  return Number.isFinite(instant) ? instant : null;
}
