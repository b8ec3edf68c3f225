import { z } from 'zod';

/** The channel of every notice; see `newsroom/events/record-event.ts`. */
export const CHANNEL = 'nightdesk';

const NoticeForm = z.object({
  event: z.string(),
  tags: z.array(z.string()).default([]),
  /** True if an instant was set or taken away at which what readers see turns by itself. */
  turning: z.boolean().default(false),
});
export type Notice = z.infer<typeof NoticeForm>;

const TokenForm = z.object({ token: z.string() });
export type Heard = { notice: Notice } | { token: string } | { unreadable: true };

export function readPayload(payload: string | undefined): Heard {
  const value = parseJson(payload ?? '');
  const notice = NoticeForm.safeParse(value);
  if (notice.success) return { notice: notice.data };
  const token = TokenForm.safeParse(value);
  return token.success ? token.data : { unreadable: true };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
