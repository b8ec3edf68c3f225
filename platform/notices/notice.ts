import { z } from 'zod';

/** The channel of every notice; see `jobs.number_change` in prisma/migrations/010_change_log. */
export const CHANNEL = 'nightdesk';

export const ChangeForm = z.object({
  /** Of the order of the commits, without a gap. */
  number: z.number().int().positive(),
  id: z.uuid(),
  event: z.string(),
  /** Names of what readers see differently. */
  tags: z.array(z.string()),
  /** Of these, what was taken away from readers. */
  ends: z.array(z.string()),
  /** True if an instant was set or taken away at which what readers see turns by itself. */
  turning: z.boolean(),
});
/** A row of `jobs.change`. */
export type Change = z.infer<typeof ChangeForm>;

export const UnnumberedForm = ChangeForm.omit({ number: true });
/** A change as who made it knows it, who does not know its number. */
export type Unnumbered = z.infer<typeof UnnumberedForm>;

/** A change that is too long for a notice says its number alone. */
const NumberForm = z.strictObject({ number: z.number().int().positive() });
const TokenForm = z.object({ token: z.string() });
export type Heard = { change: Change } | { number: number } | { token: string } | { unreadable: true };

export function readPayload(payload: string | undefined): Heard {
  const value = parseJson(payload ?? '');
  const change = ChangeForm.safeParse(value);
  if (change.success) return { change: change.data };
  const other = z.union([NumberForm, TokenForm]).safeParse(value);
  return other.success ? other.data : { unreadable: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
