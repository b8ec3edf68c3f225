import { z } from 'zod';
import { type Change, ChangeForm, type Unnumbered, UnnumberedForm } from './notice.ts';

const HandedForm = z.object({
  /** What one instance hands on to another. Null if more was missed than can be handed on, or named at all. */
  changes: z.array(ChangeForm).nullable(),
  /** What was just committed, by who cannot reach the log any more. */
  unnumbered: z.array(UnnumberedForm).default([]),
});
export type Handed = z.infer<typeof HandedForm>;

export const MOST_HANDED_ON = 1_000;
/** In bytes. */
export const LARGEST_HANDED = 4 * 1_048_576;

/**
 * What is handed on to who has followed everything up to `number`. Half of what they missed would be worse than nothing:
 * they would hold themselves for told.
 * @param changes of the log, what comes after it, the oldest first; one more than may be handed on says that there are more
 */
export function writeHanded(changes: Change[], number: number): string {
  // A log that was trimmed does not reach back to them: numbers have no gaps.
  const isWhole = changes.length <= MOST_HANDED_ON && changes[0]?.number === number + 1;
  const whole: Handed = { changes: isWhole ? changes : null, unnumbered: [] };
  const body = JSON.stringify(whole);
  return Buffer.byteLength(body) <= LARGEST_HANDED
    ? body
    : JSON.stringify({ changes: null, unnumbered: [] } satisfies Handed);
}

/** The same where the log is out of reach. */
export function writeUnnumbered(unnumbered: Unnumbered[]): string {
  const handed: Handed = { changes: [], unnumbered };
  const body = JSON.stringify(handed);
  return Buffer.byteLength(body) <= LARGEST_HANDED
    ? body
    : JSON.stringify({ changes: null, unnumbered: [] } satisfies Handed);
}

/** @throws if it is nothing that is handed on */
export function readHanded(body: string): Handed {
  return HandedForm.parse(JSON.parse(body));
}
