import { expect } from 'vitest';
import type { EventName } from '#newsroom/events/event.ts';
import type { Ordered } from '#newsroom/receipts/order-receipt.ts';
import { isTime, type Receipt, sumOf } from '#newsroom/receipts/receipt.ts';
import { findReceipts, getReceipt } from '#newsroom/receipts/receipts.ts';
import { desk } from '#platform/database/desk.ts';
import { aTopic, bylinedBy, type Cast } from '#tests/newsroom/cast.ts';

export const LONG = { timeout: 30_000, interval: 20 };

/** So many are on the roll. */
export const onTheRoll = (many: number) => expect.poll(() => desk().instance.findMany(), LONG).toHaveLength(many);

export function idOf(ordered: Ordered | null): string {
  if (!ordered || !('id' in ordered)) throw new Error('No receipt was ordered.');
  return ordered.id;
}

/** When nothing of it is waited for any more. */
export async function filled(cast: Cast, ordered: Ordered | null): Promise<Receipt> {
  const id = idOf(ordered);
  await expect.poll(async () => sumOf(await getReceipt(cast.tove, id)).isFilling, LONG).toBe(false);
  return getReceipt(cast.tove, id);
}

/** The receipt of the last event of this name, when nothing of it is waited for any more. */
export async function filledOf(cast: Cast, name: EventName): Promise<Receipt> {
  const last = async () => {
    const event = await desk().event.findFirst({ where: { name }, orderBy: { id: 'desc' } });
    return event ? [...(await findReceipts(cast.tove, [event.id])).values()] : [];
  };
  await expect.poll(async () => (await last()).map((receipt) => sumOf(receipt).isFilling), LONG).toEqual([false]);
  return (await last())[0]!;
}

/** What was read back and had no time, by its path: none if everything is proved. */
export function unproved({ surfaces, instances }: Receipt): unknown[] {
  return instances.flatMap(({ said }) =>
    surfaces.flatMap(({ path }, nth) => (isTime(said[nth] ?? null) ? [] : [[path, said[nth]]])),
  );
}

/** A story that stands in two topics and under a name. */
export async function placed(cast: Cast, headline: string) {
  const topics = [await aTopic(cast, `${headline} one`), await aTopic(cast, `${headline} two`)];
  const { byline } = await bylinedBy(cast, `${headline} writer`);
  return { headline, topicIds: topics.map(({ id }) => id), bylines: [byline] };
}
