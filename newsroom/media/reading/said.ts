/** What a file says about itself. Where it was taken by satellite is never read. */
export type Embedded = {
  headline: string;
  caption: string;
  credit: string;
  source: string;
  creator: string;
  copyright: string;
  rights: string;
  keywords: string;
  alt: string;
  city: string;
  country: string;
  /** `2026-11-27T09:30:00`, by the camera's clock; empty: it does not say. */
  takenOn: string;
};

/** What one of the three ways to write into a picture says; a field that it does not have is absent. */
export type Said = Partial<Embedded>;

const DAY = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?/;

/** The three ways write a day and an hour in their own manner; empty for what is no day. */
export function instantIn(words: string): string {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = DAY.exec(words.trim()) ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const at = new Date(`${instant}Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 19) !== instant || Number(year) < 1800 ? '' : instant;
}
