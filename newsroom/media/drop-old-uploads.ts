import { dropIncoming } from '#platform/incoming-files.ts';

/** Nobody goes on after so long: a browser that was closed, a line that was cut. */
const LEFT_MS = 45 * 60_000;

/** Removes what came in part and was left. Every process may do it, of the files that it can see. */
export async function dropOldUploads(): Promise<void> {
  await dropIncoming(LEFT_MS);
}
