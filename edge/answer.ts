import { currentReading } from '#platform/reading.ts';

/** How a page wants to be answered; its words are rendered as usual. A 301 or 308 needs the path it leads to. */
export type Answer =
  | { status: 200 | 401 | 403 | 404 | 410; location?: undefined }
  | { status: 301 | 308 /** A path of this newspaper or a whole http(s) address. */; location: string };

/** Tells the edge the status of the page that is being rendered. Without an edge (tests, `next dev` alone) nothing happens. */
export function answer(as: Answer): void {
  const reading = currentReading();
  if (!reading) return;
  reading.status = as.status;
  reading.location = as.location ?? null;
}
