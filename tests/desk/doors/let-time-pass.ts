import { tick } from '#newsroom/clock/tick.ts';
import type { Newspaper } from '#tests/browser/newspaper.ts';

/**
 * The clock ends what people have left, in a newspaper that others have worked in before: now, and not between two looks at
 * what stands there. Whoever sits down after this is not taken to have left for five minutes.
 */
export async function letTimePass({ sql }: Newspaper): Promise<void> {
  await sql(`UPDATE desk.sitting SET last_at = last_at - interval '1 hour'`);
  do await tick();
  while ((await sql('SELECT FROM desk.sitting LIMIT 1')).length > 0);
}
