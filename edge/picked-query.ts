/** A parameter that is longer is none that a page of ours gave out. */
const LONGEST_PARAMETER = 200;

/** The parameters that a page looks at, in one order and one spelling. */
export function pickQuery(query: string, names: ReadonlySet<string>): string {
  const given = new URLSearchParams(query);
  const picked = new URLSearchParams();
  for (const name of [...names].sort()) {
    const value = given.get(name);
    if (value && value.length <= LONGEST_PARAMETER) picked.set(name, value);
  }
  return picked.toString();
}
