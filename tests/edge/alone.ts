import { Neighbours, type Where } from '#platform/notices.ts';

/** Nothing stands in the log yet, and there is no other process. */
export const ALONE: Where = { number: 0, neighbours: new Neighbours('alone', () => null) };
