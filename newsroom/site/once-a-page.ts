import { currentReading, type Reading } from '#platform/reading.ts';

/**
 * What several parts of a page need is read once while the page is made, and all of its parts see the same. Where no page is
 * being made, such as for a preview, it is read each time.
 */
export function onceAPage<T>(read: () => Promise<T>): () => Promise<T> {
  const found = new WeakMap<Reading, Promise<T>>();
  return () => {
    const reading = currentReading();
    if (!reading) return read();
    const known = found.get(reading) ?? read();
    found.set(reading, known);
    return known;
  };
}
