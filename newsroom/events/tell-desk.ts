import type { Transaction } from '#platform/database/transaction.ts';

/** Where every process hears what happens to the stories that it holds open for people at work; see newsroom/writing. */
export const DESK_CHANNEL = 'nightdesk_desk';

/** A copy has reached a version, or something else has happened to the story, by the name of the event. */
export type DeskNotice = { storyId: string } & ({ version: number } | { event: string });

/** Tells every process, in the change's own transaction. */
export async function tellDesk(tx: Transaction, notice: DeskNotice): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${DESK_CHANNEL}, ${JSON.stringify(notice)})`;
}
