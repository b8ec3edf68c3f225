import { storable } from '#newsroom/storable.ts';

/** A page's query, as the framework hands it over. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query; the first if it was given more often, and no longer than is sensible. */
export function one(value: string | string[] | undefined): string {
  const first = Array.isArray(value) ? value[0] : value;
  return storable((first ?? '').slice(0, 300));
}
