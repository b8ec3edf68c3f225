import { z } from 'zod';

const CauseForm = z.object({
  /** Of the change; an hour that turned has neither number nor id. */
  number: z.number().nullable(),
  id: z.uuid().nullable(),
  event: z.string(),
  /** When the page was dropped for it, in milliseconds since 1970 by the database's clock. */
  at: z.number(),
});

const KeptForm = z.object({
  status: z.number(),
  /** False if it is a copy of which a newer one is to be made. */
  isTrue: z.boolean(),
  tags: z.array(z.string()),
  startedAt: z.number(),
  /** With and without its place in the line. */
  madeInMs: z.number(),
  renderedInMs: z.number(),
  /** How often there was a new page here; who runs an earlier program does not say. */
  renewals: z.number().default(1),
  codings: z.array(z.object({ coding: z.string(), bytes: z.number(), etag: z.string() })),
});

/**
 * What an instance tells of one of its pages. Nothing that is scheduled: until when a page is true never goes through the
 * door, for it is the hour of what nobody may know of yet.
 */
export const AccountForm = z.object({
  /** The canonical address under which it would be kept; null if no page can be there. */
  key: z.string().nullable(),
  kept: KeptForm.nullable(),
  changedBy: CauseForm.nullable(),
});
export type Account = z.infer<typeof AccountForm>;

/** The question has a mark of its own, so that an answer to an earlier one is not taken for the answer to this. */
export const QuestionForm = z.object({ mark: z.uuid(), target: z.string() });
export const AnswerForm = z.object({ mark: z.uuid(), account: AccountForm });
