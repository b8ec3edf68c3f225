/** Somebody who types without a pause still sees it after this long. */
const LATEST_MS = 500;

/**
 * Runs what nobody waits for in a moment in which nothing is drawn and no key is on its way, where the browser knows of such
 * moments. Gives what takes it back.
 */
export function whenIdle(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(asked);
}
