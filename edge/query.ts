import { currentReading } from '#platform/reading.ts';

type SearchParams = Record<string, string | string[] | undefined>;

/**
 * Reads named parameters of a page's query and tells the edge that this page depends on them. All other parameters
 * are dropped before the page is rendered, so a page that reads `searchParams` by hand finds them empty. A name that is
 * given more than once is read once, the first time.
 */
export async function pageQuery<Name extends string>(
  searchParams: SearchParams | Promise<SearchParams>,
  ...names: Name[]
): Promise<Partial<Record<Name, string>>> {
  const given = await searchParams;
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    currentReading()?.query.add(name);
    const value = given[name];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && first !== '') found[name] = first;
  }
  return found;
}
